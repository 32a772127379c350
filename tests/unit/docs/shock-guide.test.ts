import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile, Run } from '../../../engine/index.ts'
import { loadScenario, POLICY_SETS, type PolicySet, validateScenario } from '../../../scenarios/index.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { codeBlocks, ROOT, readPage } from './markdown.ts'

const blocks = codeBlocks(readPage('docs/guides/rehearse-a-shock.md')).filter(
  ({ language }) => language === 'yaml',
)

describe('docs/guides/rehearse-a-shock.md', () => {
  const folder = temporaryFolder()

  it('has a scenario for each step', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(5)
  })

  it.each(blocks.map(({ lines }) => [(lines[1] ?? '').replace('name: ', ''), lines] as const))(
    'shows a scenario that is in order and runs: %s',
    (name, lines) => {
      const file = join(folder, `${name}.yaml`)
      writeFileSync(file, lines.join('\n'))
      expect(validateScenario(file)).toMatchObject({ errors: [] })
      const scenario = loadScenario(file)
      expect(Object.keys(scenario.shocks ?? {})).not.toEqual([])
      const policySet = POLICY_SETS['as-is'] as PolicySet
      const run = new Run(compile(scenario), {
        policyName: 'as-is',
        policySet,
        seed: 1,
        replication: 0,
        lotSize: 1,
      })
      for (let step = 0; step < 1_000; step++) expect(run.step()).toBe(true)
    },
  )
})

describe('the shock in scenarios/starter/scenario.yaml', () => {
  const folder = temporaryFolder()

  it('is in order once its # is taken away', () => {
    const file = join(folder, 'scenario.yaml')
    const text = readFileSync(join(ROOT, 'scenarios/starter/scenario.yaml'), 'utf8')
    const written = text.replaceAll(/^# (?=shocks:| {2}storm:)/gm, '')
    expect(written).not.toBe(text)
    writeFileSync(file, written)
    expect(validateScenario(file)).toMatchObject({ errors: [] })
    expect(Object.keys(loadScenario(file).shocks ?? {})).toEqual(['storm'])
  })
})
