import { fileURLToPath } from 'node:url'

/** A file or folder that ships with the package (`schema`, `seeds`, `queries`), both from `src` and from `dist`. */
export const shipped = (...parts: string[]): string =>
  fileURLToPath(new URL(`../${parts.map(encodeURIComponent).join('/')}`, import.meta.url))
