import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, parseDocument, stringify } from 'yaml'
import { writeScenario } from '../support/minimal-scenario.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type { Checked } from './checking-child.ts'
import { faultOf } from './fault-of.ts'
import { scaled } from './long-share.ts'
import { Mutations } from './mutations.ts'
import { ScenarioChecker } from './scenario-checker.ts'

const FILES = scaled(10_000)
const MOST_SECONDS = 5
const LIBRARY = fileURLToPath(new URL('../../scenarios/library', import.meta.url))

const folder = temporaryFolder()
const checker = new ScenarioChecker()
afterAll(() => checker.close())

/** Scenarios to change: the smallest one, and those of the library, which are of another size. */
cpSync(LIBRARY, folder, { recursive: true })
const SOURCES = [writeScenario(folder), join(folder, 'singles-night.yaml'), join(folder, 'quiet-week.yaml')]

describe(`${FILES.toLocaleString('en')} changed scenarios`, () => {
  it('are each accepted or refused in clear sentences, without a crash, a hang, or a gigabyte', async () => {
    const mutations = new Mutations('changed scenarios')
    const faults: string[] = []
    const counts = { parsed: 0, accepted: 0, refused: 0 }
    for (let number = 0; number < FILES; number++) {
      const { file, source } = written(mutations, number)
      if (isYaml(readFileSync(join(folder, 'changed.yaml'), 'utf8'))) counts.parsed++
      const answer = await checker.check(file, MOST_SECONDS)
      const fault = faultOf(answer)
      if (fault !== undefined) {
        copyFileSync(join(folder, 'changed.yaml'), join(folder, `fault-${number}.yaml`))
        faults.push(`${number} (${source}): ${fault}`)
      } else counts[(answer as Checked).ok ? 'accepted' : 'refused']++
    }
    console.log(counts)
    expect(faults.slice(0, 20)).toEqual([])
    expect(counts.parsed).toBeGreaterThanOrEqual(FILES / 2)
    expect(counts.accepted).toBeGreaterThan(Math.floor(FILES / 100))
  })
})

/** By turns a changed tree, a changed text, and a changed table beside an untouched scenario. */
function written(mutations: Mutations, number: number): { file: string; source: string } {
  const file = join(folder, 'changed.yaml')
  const source = SOURCES[number % SOURCES.length]
  const text = readFileSync(source, 'utf8')
  const kind = mutations.oneOf(['tree', 'tree', 'text', 'table'] as const)
  if (kind === 'table') return { file: withChangedTable(mutations, file), source: 'table' }
  if (kind === 'text') writeFileSync(file, mutations.changeText(text))
  else {
    const tree = parse(text) as Record<string, unknown>
    mutations.changeTree(tree)
    writeFileSync(file, stringify(tree, { aliasDuplicateObjects: false }))
  }
  return { file, source: `${kind} of ${source}` }
}

function withChangedTable(mutations: Mutations, file: string): string {
  writeScenario(folder, undefined, 'csv')
  copyFileSync(join(folder, 'scenario.yaml'), file)
  const table = join(folder, mutations.oneOf(readdirSync(folder).filter((name) => name.endsWith('.csv'))))
  writeFileSync(table, mutations.changeText(readFileSync(table, 'utf8')))
  return file
}

function isYaml(text: string): boolean {
  return parseDocument(text).errors.length === 0
}
