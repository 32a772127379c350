import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { kingtide } from './built-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'kingtide-claims-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('claims', () => {
  it('tests a lever, in the form of the contract, and runs nothing twice', async () => {
    const words = ['claims', 's36', '--replications', '2', '--workers', '2', '--json', '--quiet']
    const { code, out } = await kingtide(words, { cwd: folder })
    expect(code).toBe(0)
    const { levers } = JSON.parse(out)
    expect(levers).toHaveLength(1)
    const [lever] = levers
    expect(lever).toMatchObject({ id: 'S36', kind: 'emergent', nullExact: true, replications: 2, seed: 1 })
    expect(Object.keys(lever.dose[0])).toEqual(['strength', 'kpi', 'effect', 'halfWidth'])
    expect(new Set(lever.dose.map(({ strength }: { strength: number }) => strength)).size).toBe(5)
    for (const effect of lever.effects) {
      expect(effect).toMatchObject({ claim: expect.stringMatching(/^C\d{3}$/), verdict: expect.any(String) })
      expect(Object.keys(effect)).toEqual(
        expect.arrayContaining([
          'kpi',
          'unit',
          'reported',
          'expectedLow',
          'expectedHigh',
          'must',
          'kind',
          'measured',
        ]),
      )
    }
    expect(Object.keys(lever.trap)).toEqual(['description', 'kpi', 'effect', 'halfWidth', 'margin', 'holds'])
    const started = performance.now()
    const again = await kingtide(words, { cwd: folder })
    expect(JSON.parse(again.out)).toEqual({ levers })
    expect(performance.now() - started).toBeLessThan(60_000)
    const one = await kingtide(['claims', 'C198', '--replications', '2', '--quiet'], { cwd: folder })
    expect(one.out).toMatch(/C198 +Logistics cost ratio/)
    expect(one.out).not.toMatch(/C197/)
  }, 240_000)

  it('refuses ids that nothing has', async () => {
    expect((await kingtide(['claims', 'S366'], { cwd: folder })).err).toMatch(
      /claims "S366" is not a known lever or claim that can be tested: did you mean S36\?/,
    )
    expect((await kingtide(['claims', 'S36', '--all'], { cwd: folder })).code).toBe(2)
  })
})
