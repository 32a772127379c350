import type { Lever } from './lever.ts'

/** S33: coupons follow the mood of the live room, as far as it can be read, in place of an even spread. */
export const sentimentPromotion: Lever = {
  id: 'S33',
  name: 'Sentiment promotion',
  description:
    'The mood of the live room is read from what is said in it each time the coupon is set; more of the same budget is given away where it wins most buyers for its money.',
  dose: {
    meaning: 'share of readings of the mood that are right: from a coin-flip (0.5) to all (1)',
    unit: 'share',
    from: 0.5,
    to: 1,
    default: 0.9,
    tested: [0.5, 0.6, 0.7, 0.8, 0.9, 1],
  },
  cost: {
    // The model reads for the whole platform whatever it gets right.
    priceAt: () => ({ capital: 300_000, runningPerDay: 1_000 }),
    source:
      'ours: fitting a language model to comments, and running it while shows are on; coupons are paid in the run',
  },
  mechanism: 'sentimentPromotion',
  obstacle: ({ scenario: { mood } }) => {
    if (mood === undefined) return 'its live rooms have no mood; give it a part mood'
    return mood.sensor === undefined
      ? undefined
      : 'its promotion follows the mood already; take sensor out of mood'
  },
  recipe: ({ scenario: { mood } }, accuracy) => {
    if (mood !== undefined) mood.sensor = { accuracy }
  },
}
