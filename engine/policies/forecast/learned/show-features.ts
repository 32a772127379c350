import { type Belief, type Evidence, evidenceOnShow, updated } from '../fuse.ts'
import { beliefsOf } from '../fused-signals.ts'
import { evidenceByGroup, liveEvidence, sumOf } from '../signal-evidence.ts'
import type { ShowSignals, SignalObservation } from '../signal-observation.ts'

const GROUPS = ['history', 'profile', 'scene', 'social', 'live'] as const
const OBSERVED = ['show', 'product', 'volume'] as const

/** Names of the features of a slot, in their order. */
export const FEATURE_NAMES: readonly string[] = Object.freeze([
  'plan',
  'spread of shows',
  'spread of products',
  ...OBSERVED.flatMap((observes) =>
    GROUPS.flatMap((group) => [`trust in ${group} of ${observes}`, `${group} of ${observes}`]),
  ),
  'trust in other slots',
  'other slots',
  'trust in sales',
  'sales',
  'share elapsed',
  'belief',
  'spread of belief',
])

/** A slot as a learned forecast sees it. */
export interface SlotFeatures {
  /** Numbers in the order of {@link FEATURE_NAMES}; a signal that tells nothing is 0 twice. */
  readonly values: Float64Array
  /** Law of the logarithm of volume / plan without any signal. */
  readonly past: Belief
  /** The same given all signals, were everything normal and every signal as sharp as it is said to be. */
  readonly belief: Belief
}

/**
 * What is known of each slot of a show as numbers of about unit size: the plan, how past shows scattered and, of each group
 * of signals, what it reads as a shift of that law and how far it is to be trusted (0 none, 1 wholly); last what all of it
 * comes to by precision.
 *
 * @param show - what can be read of the show.
 * @param observation - the signals.
 * @returns by slot of the show.
 */
export function showFeatures(
  show: ShowSignals,
  observation: Pick<SignalObservation, 'signals' | 'correlation'>,
): SlotFeatures[] {
  const slots = show.planned.map((_, slot) => slotEvidence(show, observation, slot))
  const all = sumOf(slots.map(({ ofShow }) => ofShow))
  const beliefs = beliefsOf(show, observation, 1)
  return slots.map(({ cells, live, ofShow }, slot) => {
    const own = show.products[slot]
    const past = { mean: show.show.mean + own.mean, variance: show.show.variance + own.variance }
    const spread = Math.sqrt(past.variance)
    const laws = { show: show.show, product: own, volume: past }
    const others = {
      precision: Math.max(0, all.precision - ofShow.precision),
      weighted: all.weighted - ofShow.weighted,
    }
    const values = Float64Array.from([
      Math.log(Math.max(1, show.planned[slot])),
      Math.sqrt(show.show.variance),
      Math.sqrt(own.variance),
      ...OBSERVED.flatMap((observes) =>
        GROUPS.flatMap((group) => shiftOf(laws[observes], cells[observes].get(group), spread)),
      ),
      ...shiftOf(show.show, others, spread),
      ...shiftOf(past, live, spread),
      show.live === undefined ? 0 : show.live[slot].share,
      (beliefs[slot].mean - past.mean) / spread,
      Math.log(beliefs[slot].variance / past.variance) / 2,
    ])
    return { values, past, belief: beliefs[slot] }
  })
}

function slotEvidence(
  show: ShowSignals,
  observation: Pick<SignalObservation, 'signals' | 'correlation'>,
  slot: number,
) {
  const evidence = (observes: (typeof OBSERVED)[number]) =>
    evidenceByGroup(observation, observes, show.readings[slot], 1)
  const cells = { show: evidence('show'), product: evidence('product'), volume: evidence('volume') }
  const live = liveEvidence(show, slot)
  const own = updated(show.products[slot], [...cells.product.values()])
  return { cells, live, ofShow: evidenceOnShow(own, sumOf([...cells.volume.values(), live])) }
}

/** How far evidence is to be trusted against a law, and how far it alone would move it, in spreads. */
function shiftOf(law: Belief, evidence: Evidence | undefined, spread: number): [number, number] {
  if (evidence === undefined || evidence.precision <= 0 || law.variance === 0) return [0, 0]
  const trust = evidence.precision / (evidence.precision + 1 / law.variance)
  return [trust, (trust * (evidence.weighted / evidence.precision - law.mean)) / spread]
}
