import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  doorOffenders,
  folderCycles,
  layerOffenders,
  longFiles,
  longFunctions,
  nameOffenders,
  readLayers,
  type SourceFile,
} from '../support/architecture.ts'

const project = readLayers(fileURLToPath(new URL('../..', import.meta.url)))

describe('the project', () => {
  it('imports downwards only: scenarios < engine < viz < api < cli', () => {
    expect(layerOffenders(project)).toEqual([])
  })

  it('enters another folder through its index.ts', () => {
    expect(doorOffenders(project)).toEqual([])
  })

  it('has no file over 400 lines', () => {
    expect(longFiles(project)).toEqual([])
  })

  it('has no function over 60 lines', () => {
    expect(longFunctions(project)).toEqual([])
  })

  it('names folders and files in kebab-case', () => {
    expect(nameOffenders(project)).toEqual([])
  })

  it('has no import cycle between folders', () => {
    expect(folderCycles(project)).toEqual([])
  })
})

describe('layerOffenders', () => {
  it.each([
    ['scenarios/load.ts', '../engine/index.ts', 'scenarios/ may not import engine/'],
    ['engine/agents/shop.ts', '../../viz/index.ts', 'engine/ may not import viz/'],
    ['engine/simulate.ts', '../cli/index.ts', 'engine/ may not import cli/'],
    ['viz/figure.ts', '../api/index.ts', 'viz/ may not import api/'],
    ['api/server.ts', '../cli/index.ts', 'api/ may not import cli/'],
    ['engine/simulate.ts', '../tests/support/world.ts', 'engine/ may not import tests/'],
    ['engine/kernel/clock.ts', '../errors.ts', 'engine/kernel imports nothing outside itself'],
    ['engine/kernel/clock.ts', '../../scenarios/index.ts', 'engine/kernel imports nothing outside itself'],
    ['engine/kernel/clock.ts', 'zod', 'engine/kernel imports only seedrandom'],
  ])('rejects %s importing %s', (path, specifier, fault) => {
    expect(layerOffenders([importing(path, specifier)])).toEqual([`${path} imports ${specifier}: ${fault}`])
  })

  it.each([
    ['engine/compile.ts', '../scenarios/index.ts'],
    ['cli/main.ts', '../engine/index.ts'],
    ['engine/kernel/random/stream.ts', '../errors.ts'],
    ['engine/kernel/stream.ts', 'seedrandom'],
    ['engine/compile.ts', 'zod'],
  ])('allows %s importing %s', (path, specifier) => {
    expect(layerOffenders([importing(path, specifier)])).toEqual([])
  })

  it.each([
    ["import type { A } from '../cli/index.ts'"],
    ["export * from '../cli/index.ts'"],
    ["const a = await import('../cli/index.ts')"],
    ["type A = import('../cli/index.ts').A"],
  ])('sees %s', (text) => {
    expect(layerOffenders([{ path: 'engine/a.ts', text }])).toHaveLength(1)
  })
})

describe('doorOffenders', () => {
  it.each([
    ['engine/agents/shop.ts', '../kernel/clock.ts'],
    ['cli/main.ts', '../engine/simulate.ts'],
    ['engine/agents/warehouse/pick.ts', '../carrier/route.ts'],
  ])('rejects %s importing %s', (path, specifier) => {
    expect(doorOffenders([importing(path, specifier)])).toHaveLength(1)
  })

  it.each([
    ['engine/agents/shop.ts', '../kernel/index.ts'],
    ['engine/agents/shop.ts', './carrier.ts'],
    ['engine/agents/shop.ts', './warehouse/pick.ts'],
    ['engine/agents/warehouse/pick.ts', '../../errors.ts'],
    ['cli/main.ts', '../engine/index.ts'],
    ['cli/main.ts', 'commander/esm.mjs'],
  ])('allows %s importing %s', (path, specifier) => {
    expect(doorOffenders([importing(path, specifier)])).toEqual([])
  })
})

describe('longFiles', () => {
  it('counts lines, the final newline aside', () => {
    const text = 'const a = 1\n'
    expect(longFiles([{ path: 'engine/a.ts', text: text.repeat(400) }])).toEqual([])
    expect(longFiles([{ path: 'engine/a.ts', text: text.repeat(401) }])).toEqual([
      'engine/a.ts: 401 lines, at most 400',
    ])
  })
})

describe('longFunctions', () => {
  it.each([
    ['a function', 'function f() {', '}'],
    ['an arrow', 'const f = () => {', '}'],
    ['a method', 'class A { m() {', '} }'],
  ])('counts %s from signature to closing brace', (_, head, tail) => {
    const ofLines = (lines: number): SourceFile => ({
      path: 'engine/a.ts',
      text: `\n${head}\n${'g()\n'.repeat(lines - 2)}${tail}\n`,
    })
    expect(longFunctions([ofLines(60)])).toEqual([])
    expect(longFunctions([ofLines(61)])).toEqual(['engine/a.ts:2: function of 61 lines, at most 60'])
  })
})

describe('nameOffenders', () => {
  it('lists paths that are not kebab-case', () => {
    const good = ['engine/event-queue.ts', 'engine/pool.worker.ts', 'engine/agents/a/m2.ts']
    const bad = ['engine/eventQueue.ts', 'engine/event_queue.ts', 'engine/Agents/shop.ts', 'engine/a--b.ts']
    expect(nameOffenders([...good, ...bad].map((path) => ({ path, text: '' })))).toEqual(bad)
  })
})

describe('folderCycles', () => {
  it('finds a cycle of two folders once', () => {
    const files = [
      importing('engine/agents/shop.ts', '../world/index.ts'),
      importing('engine/world/stock.ts', '../agents/index.ts'),
    ]
    expect(folderCycles(files)).toEqual(['engine/agents -> engine/world -> engine/agents'])
  })

  it('finds a longer cycle, and one through a file above', () => {
    const files = [
      importing('engine/a/x.ts', '../b/index.ts'),
      importing('engine/b/x.ts', '../c/index.ts'),
      importing('engine/c/x.ts', '../errors.ts'),
      importing('engine/errors.ts', './a/index.ts'),
    ]
    expect(folderCycles(files)).toEqual(['engine/a -> engine/b -> engine/c -> engine/errors.ts -> engine/a'])
  })

  it('finds a cycle beside one of files alone', () => {
    const files = [
      importing('engine/x.ts', './y.ts'),
      { path: 'engine/y.ts', text: "import './x.ts'\nimport './z/index.ts'\n" },
      importing('engine/z/a.ts', '../y.ts'),
    ]
    expect(folderCycles(files)).toEqual(['engine/y.ts -> engine/z -> engine/y.ts'])
  })

  it('lets folders share a file above them', () => {
    const files = [
      importing('engine/index.ts', './a/index.ts'),
      importing('engine/a/x.ts', '../errors.ts'),
      importing('engine/a/y.ts', './x.ts'),
      importing('engine/a/x.ts', './y.ts'),
    ]
    expect(folderCycles(files)).toEqual([])
  })
})

function importing(path: string, specifier: string): SourceFile {
  return { path, text: `import { a } from '${specifier}'\n` }
}
