import type { BadInput } from './bad-input.ts'

/** A mood written before `demand`. */
function moodWith(warm: number, promotion: string, sensor = ''): readonly [string, string] {
  const unprompted = `{ cool: 0.0612, warm: ${warm} }`
  return [
    'demand:\n',
    `mood: { unprompted: ${unprompted}, lasts: 10 min, promotion: { every: 5 min, ${promotion} }${sensor} }\ndemand:\n`,
  ]
}

/** Moods of live rooms that cannot be. */
export const BAD_MOODS: readonly BadInput[] = [
  {
    name: 'warm rooms that buy less than cool ones',
    replace: moodWith(0.0417, 'budget: 0.1, effect: 0.03, exponent: 0.7, largest: 0.3'),
    at: '0.0417',
    path: 'mood.unprompted.warm',
    value: 0.0417,
    rule: 'must be more than in a cool room, 0.0612',
    fix: 'Write a larger share, or a smaller one for cool.',
  },
  {
    name: 'more money for coupons than can be given away',
    replace: moodWith(0.18, 'budget: 0.4321, effect: 0.03, exponent: 0.7, largest: 0.3'),
    at: '0.4321',
    path: 'mood.promotion.budget',
    value: 0.4321,
    rule: 'must be at most the largest coupon, 0.3: no more can be given away',
    fix: 'Write a smaller budget, or a larger coupon for largest.',
  },
  {
    name: 'coupons that win more than hesitate',
    replace: moodWith(0.18, 'budget: 0.1, effect: 0.4567, exponent: 1, largest: 0.3'),
    at: '0.4567',
    path: 'mood.promotion.effect',
    value: 0.4567,
    rule: 'the largest coupon would win 137 % of the hesitating, more than all',
    fix: 'Write a smaller effect, or a smaller coupon for largest.',
  },
  {
    name: 'sensor that is worse than a coin-flip',
    replace: moodWith(
      0.18,
      'budget: 0.1, effect: 0.03, exponent: 0.7, largest: 0.3',
      ', sensor: { accuracy: 0.4321 }',
    ),
    at: '0.4321',
    path: 'mood.sensor.accuracy',
    value: 0.4321,
    rule: 'lies between 0.5, a coin-flip, and 1',
    fix: 'Write a number from 0.5 to 1.',
  },
  {
    name: 'coupons that win more than in proportion',
    replace: moodWith(0.18, 'budget: 0.1, effect: 0.03, exponent: 1.2345, largest: 0.3'),
    at: '1.2345',
    path: 'mood.promotion.exponent',
    value: 1.2345,
    rule: 'must be at most 1: a coupon of twice the size wins at most twice as many',
    fix: 'Write a number from 0.1 to 1.',
  },
]
