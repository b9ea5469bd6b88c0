/** Finds the web browser in which the tests open Neo4j Browser: `CHROMIUM`, or `chromium` on the path. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string | undefined
  }
}

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export default function setup(project: TestProject): void {
  const { CHROMIUM, PATH = '', CI } = process.env
  const places = CHROMIUM ? [CHROMIUM] : PATH.split(delimiter).map(folder => join(folder, 'chromium'))
  const found = places.find(isProgram)
  if (!found) {
    const text = `The tests in Neo4j Browser want chromium (Debian's package of that name), or its path in CHROMIUM`
    if (CI) throw new Error(text)
    process.stderr.write(`\n*** ${text}: they are LEFT OUT ***\n\n`)
  }
  project.provide('chromium', found)
}
