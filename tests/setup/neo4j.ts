/**
 * A real Neo4j server for the tests, with authentication on. `NEO4J_URI` (with NEO4J_USERNAME and NEO4J_PASSWORD)
 * names one that runs already, whose data the tests delete; otherwise one is started out of its Maven artifacts, which
 * are fetched once into the user's cache folder, and stopped at the end.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'
import type { TestProject } from 'vitest/node'

/** The long-term version; it runs on Java 17 and later. */
const VERSION = '5.26.30'
/** Neo4j Browser, which the server shows at `/browser/`. */
const BROWSER = '5.24.0'
const MAIN = 'org.neo4j.server.CommunityEntryPoint'
const USER = 'neo4j'
/** Milliseconds; it starts in 10 seconds, and in more than 60 on a busy machine. */
const PATIENCE = 180_000

export interface TestServer {
  uri: string
  username: string
  password: string
  /** Where Neo4j Browser is; undefined where the server is not one of ours. */
  http: string | undefined
}
declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestServer | undefined
  }
}

const run = promisify(execFile)

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username = USER, NEO4J_PASSWORD: password = '' } = process.env
  if (uri) {
    project.provide('neo4j', { uri, username, password, http: undefined })
    return
  }
  const missing = await missingTools()
  if (missing.length) {
    const text = `Neo4j tests want ${missing.join(' and ')} (Java 17 or later), or NEO4J_URI`
    if (process.env.CI) throw new Error(text)
    process.stderr.write(`\n*** ${text}: every test on Neo4j is LEFT OUT ***\n\n`)
    project.provide('neo4j', undefined)
    return
  }
  const { server, stop } = await start(await artifacts())
  project.provide('neo4j', server)
  return stop
}

const missingTools = async (): Promise<string[]> => {
  const missing: string[] = []
  for (const [tool, flag] of [
    ['java', '-version'],
    ['mvn', '-version'],
  ] as const)
    await run(tool, [flag]).catch(() => missing.push(tool))
  return missing
}

/** The folder of the server's jars. It is put in place whole, so a fetch that was broken off leaves nothing behind. */
const artifacts = async (): Promise<string> => {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ketnoi-test')
  const jars = join(cache, `neo4j-${VERSION}-browser-${BROWSER}`)
  if (existsSync(jars)) return jars
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(join(cache, 'get-'))
  const dependency = (group: string, artifact: string, version = VERSION) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`
  const pom = `<project><modelVersion>4.0.0</modelVersion><groupId>ketnoi</groupId><artifactId>test-server</artifactId>
<version>1</version><packaging>pom</packaging><dependencies>
${dependency('org.neo4j', 'neo4j')}
${dependency('org.neo4j.app', 'neo4j-server')}
${dependency('org.neo4j.client', 'neo4j-browser', BROWSER)}
</dependencies></project>`
  await writeFile(join(work, 'pom.xml'), pom)
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
  const output = join(work, 'jars')
  await run('mvn', ['-B', '-q', '-f', work, goal, '-DincludeScope=runtime', `-DoutputDirectory=${output}`])
  await rename(output, jars).catch(error => {
    if (!existsSync(jars)) throw error
  })
  await rm(work, { recursive: true })
  return jars
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const start = async (jars: string): Promise<{ server: TestServer; stop: () => Promise<void> }> => {
  const home = await mkdtemp(join(tmpdir(), 'ketnoi-neo4j-'))
  const [port, httpPort] = await Promise.all([freePort(), freePort()])
  const password = `test-${process.pid}-password`
  const conf = join(home, 'conf')
  await mkdir(conf)
  await mkdir(join(home, 'plugins'))
  await writeFile(
    join(conf, 'neo4j.conf'),
    `server.default_listen_address=127.0.0.1
server.default_advertised_address=localhost
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=localhost:${port}
server.http.enabled=true
server.http.listen_address=127.0.0.1:${httpPort}
server.http.advertised_address=localhost:${httpPort}
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
client.allow_telemetry=false
db.logs.query.enabled=OFF
db.tx_log.preallocate=false
server.memory.heap.max_size=1g
server.memory.pagecache.size=128m
`,
  )
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf }
  const admin = 'org.neo4j.server.startup.Neo4jAdminCommand'
  await run('java', ['-cp', join(jars, '*'), admin, 'dbms', 'set-initial-password', password], { env })

  const classes = [join(home, 'plugins', '*'), join(jars, '*')].join(delimiter)
  // Made for a short life: with the quick compiler alone it starts and answers the tests in half the time.
  const flags = [
    '-Xmx1g',
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-Dfile.encoding=UTF-8',
    '-cp',
    classes,
    MAIN,
  ]
  const child = spawn('java', [...flags, `--home-dir=${home}`, `--config-dir=${conf}`], { stdio: 'ignore' })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    await ended(child)
    await rm(home, { recursive: true, force: true })
  }
  const server: TestServer = {
    uri: `bolt://127.0.0.1:${port}`,
    username: USER,
    password,
    http: `http://127.0.0.1:${httpPort}`,
  }
  try {
    await answers(server, child, join(home, 'logs', 'neo4j.log'))
  } catch (error) {
    await stop()
    throw error
  }
  return { server, stop }
}

/** Nothing in the server's folder is kept, so there is nothing that it has to put in order first. */
const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await exit
}

const answers = async ({ uri, username, password, http }: TestServer, child: ChildProcess, log: string) => {
  const client = neo4j.driver(uri, neo4j.auth.basic(username, password))
  const until = Date.now() + PATIENCE
  try {
    for (;;) {
      try {
        await client.verifyConnectivity()
        if (http) await fetch(http)
        return
      } catch (error) {
        if (child.exitCode !== null || Date.now() > until)
          throw new Error(`Neo4j did not start: ${await readFile(log, 'utf8').catch(() => 'no log')}`, {
            cause: error,
          })
        await sleep(250)
      }
    }
  } finally {
    await client.close()
  }
}
