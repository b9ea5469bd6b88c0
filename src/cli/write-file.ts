import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { KetnoiError } from '../errors.ts'

/**
 * Writes a file whole or not at all: under another name first, so that a full disk never leaves half of one.
 * @throws KetnoiError that names the file and what to do
 */
export async function writeFile(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const part = `${path}.part`
  try {
    const file = createWriteStream(part)
    await once(file, 'open')
    for (const piece of pieces) if (!file.write(piece)) await once(file, 'drain')
    file.end()
    await once(file, 'close')
    await rename(part, path)
  } catch (cause) {
    await rm(part, { force: true })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new KetnoiError(`${path}: cannot be written (${reason}); name another place with --out`, { cause })
  }
}
