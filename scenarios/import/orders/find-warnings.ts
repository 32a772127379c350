import type { Findings } from './findings.ts'

const DAY = 86_400_000

/**
 * What people should know about an import before they trust it.
 *
 * @param findings - all that is known of the file.
 * @returns one sentence each, without a full stop; empty if there is nothing to say.
 */
export function findWarnings(findings: Findings): string[] {
  return [
    ...findings.rows.map.warnings,
    ...aboutText(findings),
    ...aboutTimes(findings),
    ...aboutOrders(findings),
    ...aboutReversals(findings),
  ]
}

function aboutText({ text, rows }: Findings): string[] {
  return [
    ...when(text.encoding !== 'utf-8', `the text is read as ${text.encoding}`),
    ...when(rows.map.columns.orderId < 0, 'no column holds order numbers: each row is an order of its own'),
  ]
}

function aboutTimes({ times, zone, built }: Findings): string[] {
  const { order, isGuess, instants } = times
  const midnight = built.sequence.every((row) => zone.toWall(instants[row] as number) % DAY === 0)
  const reading = order === 'day-first' ? 'with the day first' : 'with the month first'
  return [
    ...when(
      isGuess,
      `dates such as 3/4/2024 can be read in two ways: they are read ${reading}; 2024-04-03 would be clear`,
    ),
    ...when(order !== undefined && !isGuess, `dates are read ${reading}: other rows demand it`),
    ...when(midnight, 'the times hold no time of day: every order falls on midnight'),
  ]
}

function aboutOrders({ built }: Findings): string[] {
  const { groups, ranking, splitBySize } = built
  const { skus, units } = ranking.leftOut
  const kept = ranking.kept.length
  return [
    ...when(
      groups.reusedNumbers > 0,
      `${count(groups.reusedNumbers)} order numbers come again more than a day later: taken as new orders`,
    ),
    ...when(
      skus > 0,
      `all but the ${count(kept)} best sellers are left out: ${count(skus)} products, ${count(units)} units`,
    ),
    ...when(
      splitBySize > 0,
      `${count(splitBySize)} orders of more than 8 products are split into several orders`,
    ),
  ]
}

function aboutReversals({ rows, built }: Findings): string[] {
  const { unmatched, corrections, cancelled } = built.reversals
  const others = unmatched - corrections
  const tells = cancelled > 0 || rows.map.columns.returned >= 0
  return [
    ...when(
      others > 0,
      `${count(others)} rows with a negative quantity match no earlier order of the file and are not used`,
    ),
    ...when(
      corrections > 0,
      `${count(corrections)} rows with a negative quantity at price 0 refund nothing: corrections, not used`,
    ),
    ...when(
      built.splitByReversal > 0,
      `${count(built.splitByReversal)} orders came back in part: what came back is an order of its own`,
    ),
    ...when(
      rows.map.columns.returned >= 0 && rows.returned.values().includes(1),
      'orders marked as returned without a time are taken to come back 7 days after they were placed',
    ),
    ...when(!tells, 'the file does not tell what came back: the scenario draws cancellations and returns'),
  ]
}

function when(holds: boolean, sentence: string): string[] {
  return holds ? [sentence] : []
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
