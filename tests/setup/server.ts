/** A Neo4j server of the tests' own, out of its Maven artifacts, which are fetched once into the user's cache folder. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'

/**
 * The version under test: the long-term one, which runs on Java 17 and later, if KETNOI_TEST_NEO4J names no other; those
 * from 2025 on want Java 21, which KETNOI_TEST_JAVA names where it is not the one that the machine has.
 */
const VERSION = process.env.KETNOI_TEST_NEO4J ?? '5.26.30'
const JAVA = process.env.KETNOI_TEST_JAVA ?? 'java'
/** Neo4j Browser, which the server shows at `/browser/`. */
const BROWSER = '5.24.0'
const IS_CALENDAR = Number(VERSION.split('.')[0]) >= 2025
const MAIN = IS_CALENDAR ? 'org.neo4j.server.Neo4jCommunity' : 'org.neo4j.server.CommunityEntryPoint'
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

/** A server in a folder of its own. */
export interface OwnServer {
  server: TestServer
  /** Starts it, also again after `kill`, and waits until it answers. */
  start(): Promise<void>
  /** Ends it as a crash would. What it has written stays in its folder. */
  kill(): Promise<void>
  /** Runs `neo4j-admin` on its folder. */
  admin(args: string[], cwd: string): Promise<void>
  /** Ends it and removes its folder. */
  remove(): Promise<void>
}

const run = promisify(execFile)

/** What a server of our own wants and the machine lacks. */
export const missingTools = async (): Promise<string[]> => {
  const missing: string[] = []
  for (const [tool, ask] of [
    [JAVA, '-version'],
    ['mvn', '-version'],
    ['openssl', 'version'],
  ] as const)
    await run(tool, [ask]).catch(() => missing.push(tool))
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

const settings = (bolt: number, http: number): string => `server.default_listen_address=127.0.0.1
server.default_advertised_address=localhost
server.bolt.listen_address=127.0.0.1:${bolt}
server.bolt.advertised_address=localhost:${bolt}
server.http.enabled=true
server.http.listen_address=127.0.0.1:${http}
server.http.advertised_address=localhost:${http}
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
client.allow_telemetry=false
db.logs.query.enabled=OFF
db.tx_log.preallocate=false
server.memory.heap.max_size=1g
server.memory.pagecache.size=128m
server.jvm.additional=--add-opens=java.base/java.nio=ALL-UNNAMED
${IS_CALENDAR ? 'server.fleet_discovery.enabled=false\ndbms.fleet_manager.enabled=false\n' : ''}`

/** Makes a key and a certificate for it. @returns the settings that use them */
const certificate = async (folder: string): Promise<string> => {
  await mkdir(folder)
  const files = ['-keyout', join(folder, 'private.key'), '-out', join(folder, 'public.crt')]
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, ...files])
  return `server.bolt.tls_level=REQUIRED
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory=${folder}
dbms.ssl.policy.bolt.client_auth=NONE
`
}

/**
 * A server with authentication on, not yet started. Whoever makes one removes it.
 * @param isSecret whether it takes encrypted connections only, with a certificate that nobody has signed
 */
export const ownServer = async (isSecret = false): Promise<OwnServer> => {
  const jars = await artifacts()
  const home = await mkdtemp(join(tmpdir(), 'ketnoi-neo4j-'))
  const [bolt, http] = await Promise.all([freePort(), freePort()])
  const conf = join(home, 'conf')
  await mkdir(conf)
  await mkdir(join(home, 'plugins'))
  const secret = isSecret ? await certificate(join(home, 'certificates')) : ''
  await writeFile(join(conf, 'neo4j.conf'), settings(bolt, http) + secret)
  const server: TestServer = {
    uri: isSecret ? `bolt+ssc://localhost:${bolt}` : `bolt://127.0.0.1:${bolt}`,
    username: USER,
    password: `test-${process.pid}-password`,
    http: `http://127.0.0.1:${http}`,
  }

  const admin = async (args: string[], cwd: string) => {
    const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf }
    const main = 'org.neo4j.server.startup.Neo4jAdminCommand'
    await run(JAVA, ['-cp', join(jars, '*'), main, ...args], { env, cwd, maxBuffer: 2 ** 26 })
  }
  await admin(['dbms', 'set-initial-password', server.password], home)

  let child: ChildProcess | undefined
  const kill = async (): Promise<void> => {
    process.off('exit', killNow)
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exit = new Promise(resolve => child?.once('exit', resolve))
    child.kill('SIGKILL')
    await exit
  }
  const killNow = () => child?.kill('SIGKILL')
  const start = async () => {
    const classes = [join(home, 'plugins', '*'), join(jars, '*')].join(delimiter)
    // Made for a short life: with the quick compiler alone it starts and answers the tests in half the time.
    const flags = ['-Xmx1g', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8']
    const args = [...flags, '-cp', classes, MAIN, `--home-dir=${home}`, `--config-dir=${conf}`]
    child = spawn(JAVA, args, { stdio: 'ignore' })
    process.once('exit', killNow)
    await answers(server, child, join(home, 'logs', 'neo4j.log'))
  }
  const remove = async () => {
    await kill()
    await rm(home, { recursive: true, force: true })
  }
  return { server, start, kill, admin, remove }
}

const answers = async ({ uri, username, password }: TestServer, child: ChildProcess, log: string) => {
  const client = neo4j.driver(uri, neo4j.auth.basic(username, password))
  const until = Date.now() + PATIENCE
  try {
    for (;;) {
      try {
        return await client.verifyConnectivity()
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

/** Takes all out of a server, in pieces: what a large graph needs is more than one transaction may hold. */
export const empty = async ({ uri, username, password }: TestServer): Promise<void> => {
  const client = neo4j.driver(uri, neo4j.auth.basic(username, password))
  const session = client.session()
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS')
  await session.close()
  await client.close()
}
