/** Runs the built command line as a person would: a process of its own, in a folder of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

export interface Ended {
  code: number | null
  out: string
  err: string
}

type Env = { [name: string]: string }

export function start(cwd: string, args: string[], extra: Env = {}): ChildProcessWithoutNullStreams {
  const { KETNOI_GRAPH: _, ...env } = process.env
  return spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...env, COLUMNS: '100', ...extra } })
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, out, err }
}

/** A folder for one file of tests, and `ketnoi` run in it. */
export function workplace() {
  const place = { folder: '' }
  beforeAll(async () => {
    place.folder = await mkdtemp(join(tmpdir(), 'ketnoi-e2e-'))
  })
  afterAll(() => rm(place.folder, { recursive: true, force: true }))
  const run = (args: string[], stdin = '', env: Env = {}): Promise<Ended> => {
    const child = start(place.folder, args, env)
    child.stdin.on('error', () => {}) // the command may end before it has read all
    child.stdin.end(stdin)
    return ended(child)
  }
  return { place, run, path: (name: string) => join(place.folder, name) }
}
