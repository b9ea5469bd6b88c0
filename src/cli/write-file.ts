import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { KetnoiError } from '../errors.ts'
import type { TextOfFile } from '../export/index.ts'

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

/**
 * Makes a folder of files, whole or not at all.
 * @param texts pieces of files; those of one file follow each other
 * @throws KetnoiError that names the folder and what to do, also when there is something in it already
 */
export async function writeFolder(path: string, texts: AsyncIterable<TextOfFile>): Promise<void> {
  const there = await readdir(path).catch(({ code }) => (code === 'ENOENT' ? [] : ['?']))
  if (there.length) throw new KetnoiError(`${path}: want a new or an empty folder; name another with --out`)
  const part = `${path}.part`
  let file: FileHandle | undefined
  let name = ''
  try {
    await rm(part, { recursive: true, force: true })
    await mkdir(part, { recursive: true })
    for await (const piece of texts) {
      if (piece.file !== name) {
        await file?.close()
        name = piece.file
        file = await open(join(part, name), 'w')
      }
      await file?.write(piece.text)
    }
    await file?.close()
    await rm(path, { recursive: true, force: true })
    await rename(part, path)
  } catch (cause) {
    await file?.close().catch(() => {})
    await rm(part, { recursive: true, force: true })
    if (cause instanceof KetnoiError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new KetnoiError(`${path}: cannot be written (${reason}); name another folder with --out`, { cause })
  }
}
