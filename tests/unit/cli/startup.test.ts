import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const STATIC_IMPORT = /^(?:import|export)\s(?!type\s)[^'"]*?from\s+'([^']+)'/gm

describe('the start of the program', () => {
  it('loads the list of commands and none of them, so that --help is there at once', () => {
    const { files, packages } = loadedFrom(join(ROOT, 'cli', 'main.ts'))
    expect([...packages].sort()).toEqual(['commander', 'picocolors'])
    expect(files.filter((file) => !file.startsWith('cli/'))).toEqual([])
    expect(files).toContain('cli/commands/command-list.ts')
    expect(files.filter((file) => file.endsWith('-command.ts'))).toEqual([])
  })

  it('loads with a command nothing of what it does, so that its --help is too', () => {
    const { files, packages } = loadedFrom(join(ROOT, 'cli', 'commands', 'compare-command.ts'))
    expect([...packages]).toEqual(['commander'])
    const outside = files.filter((file) => !file.startsWith('cli/'))
    expect(outside.filter((file) => !file.startsWith('scenarios/spelling/'))).toEqual([])
    expect(files.filter((file) => file.endsWith('-action.ts'))).toEqual([])
  })

  it('leaves what transpiles policy files alone until there is one, in workers too', () => {
    for (const file of [
      'engine/index.ts',
      'engine/experiment/pool/replication.worker.ts',
      'cli/compare/index.ts',
    ]) {
      const { packages } = loadedFrom(join(ROOT, file))
      expect([...packages]).toContain('zod')
      expect([...packages]).not.toContain('esbuild')
    }
  })
})

/** Everything that is loaded with a file, before any of its functions is called. */
function loadedFrom(main: string): { files: string[]; packages: Set<string> } {
  const files = [main]
  const packages = new Set<string>()
  for (const file of files) {
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      const target = join(dirname(file), specifier)
      if (!specifier.startsWith('.')) packages.add(specifier)
      else if (!files.includes(target)) files.push(target)
    }
  }
  for (const name of packages) if (name.startsWith('node:')) packages.delete(name)
  return { files: files.map((file) => relative(ROOT, file)), packages }
}
