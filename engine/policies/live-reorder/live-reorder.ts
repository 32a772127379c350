import type { Decided, PolicyRandom } from '../decided.ts'

/** What a live reorder policy sees once the first minutes of a slot are over. */
export interface LiveObservation {
  /** Units planned for the whole slot. */
  readonly unitsPlanned: number
  /** Units wanted so far. */
  readonly unitsWanted: number
  /** Share of the slot's demand that comes by now, if it follows the planned shape; > 0. */
  readonly shareExpected: number
  /** Units expected in the whole slot / planned, given what it has sold by now; `undefined`: nobody has worked it out. */
  readonly ratioExpected?: number | undefined
  /** Units of the SKU available or on order and not promised. */
  readonly unitsInReach: number
  /** Share of all volume outside shows that better sellers hold, by the merchant's forecast; 0: the best seller. */
  readonly volumeAbove: number
}

/** Decides how many more units to have made while a show runs: pure, its memory is plain data handed back to it. */
export interface LiveReorder<Memory> {
  /** Time after the start of a slot at which it is asked, ms; `undefined`: never. */
  readonly observeAfter: number | undefined
  /** Time between two further looks until the show is over, ms; `undefined`: there is one look only. */
  readonly observeEvery?: number | undefined
  /** Memory before the first look. */
  start(): Memory
  /** Units to have made by the quick factories, >= 0. */
  decide(observation: LiveObservation, memory: Memory, random: PolicyRandom): Decided<number, Memory>
}

/** Never orders anything. */
export const noLiveReorder: LiveReorder<null> = {
  observeAfter: undefined,
  start: () => null,
  decide: () => ({ decision: 0, memory: null }),
}
