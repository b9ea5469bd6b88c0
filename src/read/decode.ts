/**
 * Bytes to text, strictly. A wrong guess would turn `Điện Biên` into `Ðiá»‡n BiÃªn` and every name after it, so what is
 * not UTF-8 is refused by name instead.
 */
import { KetnoiError } from '../errors.ts'

const strict = (bytes: Uint8Array, more = false): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: more })

function isSound(bytes: Uint8Array, more: boolean): boolean {
  try {
    strict(bytes, more)
    return true
  } catch {
    return false
  }
}

/** How many bytes from the start are sound: the longest prefix of whole letters that a strict decoder takes. */
function soundBytes(bytes: Uint8Array): number {
  let sound = 0
  let bad = bytes.length
  while (sound < bad) {
    const middle = Math.ceil((sound + bad) / 2)
    if (isSound(bytes.subarray(0, middle), true)) sound = middle
    else bad = middle - 1
  }
  while (!isSound(bytes.subarray(0, sound), false)) sound--
  return sound
}

/** @throws KetnoiError always, for a file that holds nothing where an article was wanted. */
export function refuseEmpty(name: string): never {
  throw new KetnoiError(`${name}: the file is empty; want an article as UTF-8 text`)
}

/** @throws KetnoiError when the bytes (a file's first ones suffice) are not text at all: empty, UTF-16 or binary. */
export function refuseBinary(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) refuseEmpty(name)
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new KetnoiError(`${name}: the file is in UTF-16; want UTF-8: save it as UTF-8 and try again`)
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    throw new KetnoiError(`${name}: a binary file (byte ${nul} is zero); want an article as UTF-8 text`)
}

/**
 * Text of UTF-8 bytes, without a byte order mark.
 * @throws KetnoiError that names the first byte that is not UTF-8.
 */
export function decode(bytes: Uint8Array, name: string): string {
  try {
    return strict(bytes)
  } catch {
    const at = soundBytes(bytes)
    const line = bytes.subarray(0, at).filter(byte => byte === 10).length + 1
    throw new KetnoiError(
      `${name}: not UTF-8 (byte ${at}, line ${line}); want UTF-8: if it is in an older encoding, convert it first, ` +
        'for example with `iconv -f WINDOWS-1258 -t UTF-8`',
    )
  }
}
