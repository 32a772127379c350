import type { Scenario } from '../schema/index.ts'
import type { Finding } from './finding.ts'

/**
 * A warm room buys more than a cool one, the budget can be spent on coupons, and coupons win no more than there are.
 *
 * @param scenario - the scenario.
 * @yields a finding at each value that breaks one of these rules.
 */
export function* checkMood({ mood }: Scenario): Generator<Finding> {
  if (mood === undefined) return
  const { unprompted, promotion } = mood
  if (unprompted.warm <= unprompted.cool)
    yield {
      path: ['mood', 'unprompted', 'warm'],
      rule: `must be more than in a cool room, ${unprompted.cool}`,
      fix: 'Write a larger share, or a smaller one for cool.',
    }
  if (promotion.budget > promotion.largest)
    yield {
      path: ['mood', 'promotion', 'budget'],
      rule: `must be at most the largest coupon, ${promotion.largest}: no more can be given away`,
      fix: 'Write a smaller budget, or a larger coupon for largest.',
    }
  const won = promotion.effect * (10 * promotion.largest) ** promotion.exponent
  if (won > 1)
    yield {
      path: ['mood', 'promotion', 'effect'],
      rule: `the largest coupon would win ${Number((100 * won).toFixed(1))} % of the hesitating, more than all`,
      fix: 'Write a smaller effect, or a smaller coupon for largest.',
    }
}
