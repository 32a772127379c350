import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { minimalScenario, writeScenario } from '../support/minimal-scenario.ts'
import { kingtide } from './built-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'kingtide-ladder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('ladder', () => {
  const file = writeScenario(folder)

  it('shows what is known, what it earns, and what nobody can pass', async () => {
    const { code, out } = await kingtide(['ladder', file, '--replications', '3', '--quiet'], { cwd: folder })
    expect(code).toBe(0)
    for (const name of ['blind', 'forecast', 'live', 'hindsight', 'bound, with foresight'])
      expect(out).toMatch(new RegExp(`^${name} +-?\\d`, 'm'))
    expect(out).toMatch(/bound without foresight is not proven here/)
  })

  it('gives the same as one JSON document, and runs nothing twice', async () => {
    const words = ['ladder', file, '--replications', '3', '--json', '--quiet']
    const [one, other] = [await kingtide(words, { cwd: folder }), await kingtide(words, { cwd: folder })]
    expect(one.out).toBe(other.out)
    const { steps, replications, seed } = JSON.parse(one.out)
    expect([replications, seed]).toEqual([3, 1])
    expect(steps.map(({ isBound }: { isBound: boolean }) => isBound)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    const profits = steps.map(({ profit }: { profit: { mean: number } }) => profit.mean)
    expect(Math.max(...profits)).toBe(profits.at(-1))
  })

  it('says why it has no bound, and what is wrong with a scenario', async () => {
    const input = minimalScenario()
    input.network.factories[1].unitCostFactor = 0.9
    const cheap = mkdtempSync(join(folder, 'cheap-'))
    const words = ['ladder', writeScenario(cheap, input), '--replications', '2', '--quiet']
    expect((await kingtide(words, { cwd: folder })).out.replaceAll('\n', ' ')).toMatch(
      /No bound is shown: factory sprint makes a unit for less than its unit cost/,
    )
    const missing = await kingtide(['ladder', 'no-such-night'], { cwd: folder })
    expect(missing.code).toBe(2)
    expect(missing.err).toMatch(/no-such-night/)
  })
})
