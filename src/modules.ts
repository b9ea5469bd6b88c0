import { readdir } from 'node:fs/promises'

/**
 * The modules of a folder, by file name without extension, in order of name. What multiplies (formats, stores,
 * exports, commands) is a file in a folder, so nothing needs a registry. Works on `src` (.ts) and on `dist` (.js).
 */
export async function modulesIn<Module>(folder: URL): Promise<Map<string, Module>> {
  const modules = new Map<string, Module>()
  for (const file of (await readdir(folder)).sort()) {
    const name = /^([^_.].*)(?<!\.d)\.[jt]s$/.exec(file)?.[1]
    if (name) modules.set(name, (await import(new URL(file, folder).href)) as Module)
  }
  return modules
}
