/** The order of the stages, as rules: a stage imports only the stages before it. */
const STAGES = [
  'schema',
  'read',
  'text',
  'vi',
  'entities',
  'relations',
  'link',
  'graph',
  'store',
  'query',
  'export',
  'browser-kit',
  'view',
]

/** Files of `src` itself that every stage may use. */
const SHARED = 'types|errors|paths|modules|hash'

const order = STAGES.map((stage, i) => ({
  name: `order-${stage}`,
  comment: `${stage} comes before what it imports here; move the code to an earlier stage, or the idea to this one.`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: '^src/', pathNot: `^src/((${STAGES.slice(0, i + 1).join('|')})/|(${SHARED})\\.ts$)` },
}))

const only = (library, folder, why) => ({
  name: `only-${folder}-knows-${library.replace(/\W+/g, '-').replace(/^-/, '')}`,
  comment: why,
  severity: 'error',
  from: { path: '^(src|bench)/', pathNot: `^src/${folder}/` },
  to: { path: `node_modules/${library}` },
})

export default {
  forbidden: [
    ...order,
    {
      name: 'shared-is-first',
      comment: 'What every stage may use must not know a stage.',
      severity: 'error',
      from: { path: `^src/(${SHARED})\\.ts$` },
      to: { path: '^src/', pathNot: `^src/(${SHARED})\\.ts$` },
    },
    {
      name: 'library-without-command-line',
      comment: 'The library is silent and knows no terminal; only the command line knows the library.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one idea, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'A file or package that is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'not-to-dev',
      comment: 'What is installed for development only is not there for who installs ketnoi.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    only('neo4j-driver', 'store', 'A store is reached through src/store/store.ts, whichever it is.'),
    only('@grafeo-db', 'store', 'A store is reached through src/store/store.ts, whichever it is.'),
    only(
      'compromise',
      'vi',
      'The language library is known in one place, so that the rest never meets its quirks.',
    ),
    only('fflate', 'browser-kit', 'Only the kit for Neo4j Browser makes a zip file.'),
    only('commander', 'cli', 'Only the command line reads arguments.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
  },
}
