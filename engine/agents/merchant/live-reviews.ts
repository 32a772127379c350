import type { LiveReorder } from '../../policies/index.ts'
import { BAND, EVENT } from '../../world/index.ts'
import type { RunState } from '../run-state.ts'

/**
 * Posts the first look at every slot.
 *
 * @param state - the run.
 * @param liveReorder - says how long after the start of a slot.
 */
export function startLiveReviews(
  { calendar, compiled }: RunState,
  { observeAfter }: LiveReorder<unknown>,
): void {
  if (observeAfter === undefined) return
  for (const [slot, startsAt] of compiled.shows.slotStartsAt.entries())
    calendar.post(startsAt + observeAfter, BAND.decision, EVENT.liveReview, slot, 0)
}

/**
 * Posts the next look at a slot, if there is one before its show is over.
 *
 * @param state - the run.
 * @param liveReorder - says how often.
 * @param slot - index of the slot that was looked at just now.
 */
export function postNextLiveReview(
  { calendar, compiled: { shows } }: RunState,
  { observeEvery }: LiveReorder<unknown>,
  slot: number,
): void {
  if (observeEvery === undefined) return
  const next = calendar.now + observeEvery
  const show = shows.slotStart.findLastIndex((first) => first <= slot)
  if (next < shows.endsAt[show]) calendar.post(next, BAND.decision, EVENT.liveReview, slot, 0)
}
