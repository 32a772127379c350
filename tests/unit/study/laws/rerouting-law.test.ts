import { describe, expect, it } from 'vitest'
import { Streams } from '../../../../engine/kernel/index.ts'
import { chooseBy } from '../../../../engine/study/laws/index.ts'
import { compareRoutes } from '../../../../engine/study/laws/rerouting-law.ts'

describe('re-routing in generated scenarios', () => {
  const sum = (isByTurn: boolean) =>
    Array.from({ length: 10 }, (_, place) =>
      compareRoutes(chooseBy(new Streams(1, place).open('rerouting', 'case')), isByTurn),
    ).reduce((total, { sent, rerouted, compared, changed }) => ({
      sent: total.sent + sent,
      rerouted: total.rerouted + rerouted,
      compared: total.compared + compared,
      changed: total.changed + changed,
    }))

  it('sends about one order in ten from another warehouse and looks at every other order', () => {
    const { sent, rerouted, compared, changed } = sum(false)
    expect(rerouted / sent).toBeGreaterThan(0.08)
    expect(rerouted / sent).toBeLessThan(0.15)
    expect(compared).toBeGreaterThan(sent)
    expect(changed).toBe(0)
  })

  it('notices that a tenth of the draws changed when luck goes by turn', () => {
    const { compared, changed } = sum(true)
    expect(changed / compared).toBeGreaterThan(0.1)
  })
})
