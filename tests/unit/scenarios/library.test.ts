import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listScenarios, loadScenario, ScenarioError, validateScenario } from '../../../scenarios/index.ts'

describe('the scenario library', () => {
  it('lists every scenario with its title', () => {
    const entries = listScenarios()
    expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining(['quiet-week', 'singles-night']))
    for (const entry of entries) {
      expect(entry.name).toBe(entry.id)
      expect(entry.title).not.toBe('')
      expect(entry.description).not.toBe('')
      expect(existsSync(entry.file)).toBe(true)
    }
  })

  it.each(listScenarios().map(({ id }) => id))('holds no problem: %s', (id) => {
    expect(validateScenario(id)).toMatchObject({ ok: true, errors: [] })
  })

  it('names close ones for a name that is not there', () => {
    expect(() => loadScenario('singels-night')).toThrow(
      'singels-night:1:1 no scenario of this name is in the library. Did you mean singles-night?',
    )
    expect(() => loadScenario('zzz')).toThrow(ScenarioError)
  })
})
