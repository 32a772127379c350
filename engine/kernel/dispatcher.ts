import type { Calendar } from './calendar.ts'

/** What happens at an event: called with the event's entity and item. */
export type EventHandler = (entity: number, item: number) => void

/**
 * Plays events strictly before `until` and returns how many were played. When `until` is finite the clock then
 * stands at `until`, and events of exactly that time are still to come: two runs in a row equal one long run.
 *
 * @param calendar - where the events come from.
 * @param handlers - handler per event kind.
 * @param until - end of the run, integer milliseconds. @defaultValue Infinity, until no event is left
 */
export function run(
  calendar: Calendar,
  handlers: readonly EventHandler[],
  until: number = Number.POSITIVE_INFINITY,
): number {
  let count = 0
  while (calendar.nextTime() < until) {
    calendar.advance()
    handlers[calendar.kind](calendar.entity, calendar.item)
    count++
  }
  if (until < Number.POSITIVE_INFINITY && until > calendar.now) calendar.now = until
  return count
}
