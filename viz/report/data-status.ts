import type { Scenario } from '../../scenarios/index.ts'
import { counted } from '../wording/index.ts'
import { escapeHtml } from './escape.ts'

/** Where the numbers of a part come from. */
export type DataStatus = 'synthetic' | 'yours' | 'mixed'

/** One part of what was simulated. */
export interface StatusOfPart {
  /** What it is. */
  readonly part: string
  /** Where its numbers come from. */
  readonly status: DataStatus
  /** In words. */
  readonly source: string
}

/**
 * Where the numbers of a scenario come from, part by part.
 *
 * @param scenario - what was simulated.
 */
export function dataStatus(scenario: Scenario): StatusOfPart[] {
  const { demand, name } = scenario
  const { replay } = demand
  const written: StatusOfPart = {
    part: 'Network, times, prices',
    status: 'synthetic',
    source: `as written in the scenario ${name}; not measured by us`,
  }
  if (replay === undefined) {
    return [
      {
        part: 'Orders',
        status: 'synthetic',
        source: `drawn from the rates and shows of the scenario ${name}`,
      },
      { part: 'Returns and cancellations', status: 'synthetic', source: 'drawn from shares of the scenario' },
      written,
    ]
  }
  const orders = counted(replay.placedAt.length, 'order')
  const shows = demand.slots.length
  return [
    { part: 'Orders', status: 'yours', source: `${orders} replayed from ${replay.source}` },
    {
      part: 'Shows laid over them',
      status: 'synthetic',
      source: shows === 0 ? 'none' : `drawn: ${counted(shows, 'slot')} of the scenario`,
    },
    {
      part: 'Returns and cancellations',
      status: 'mixed',
      source: 'as recorded where the history tells them, otherwise drawn from shares of the scenario',
    },
    written,
  ]
}

/**
 * The status of the whole: that of its parts if they agree.
 *
 * @param parts - from {@link dataStatus}.
 */
export function overallStatus(parts: readonly StatusOfPart[]): DataStatus {
  const [first, ...others] = parts.map(({ status }) => status)
  return others.every((status) => status === first) ? first : 'mixed'
}

/**
 * The status as a table.
 *
 * @param parts - from {@link dataStatus}.
 */
export function statusTable(parts: readonly StatusOfPart[]): string {
  const rows = parts.map(
    ({ part, status, source }) =>
      `<tr><th scope="row">${escapeHtml(part)}</th><td><span class="status ${status}">${status}</span></td><td>${escapeHtml(source)}</td></tr>`,
  )
  return `<div class="wide"><table aria-label="Where the numbers come from">
<thead><tr><th scope="col">Part</th><th scope="col">Status</th><th scope="col">Source</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`
}
