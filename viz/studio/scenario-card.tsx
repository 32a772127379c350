import type { ScenarioAnswer } from '../answers/index.ts'
import { counted, formatNumber } from '../text/index.ts'
import { DemandLine } from './demand-line.tsx'
import { addressOf } from './route.ts'

/** A scenario of the gallery; all of it leads to its start. */
export function ScenarioCard({ scenario }: { readonly scenario: ScenarioAnswer }) {
  const { id, title, description, days, demandByHour } = scenario
  return (
    <li class="card">
      <h3>
        <a href={addressOf({ page: 'start', scenario: id })}>{title}</a>
      </h3>
      <DemandLine demandByHour={demandByHour} days={days} />
      <p class="short">{firstSentences(description)}</p>
      <p class="facts">{sizeOf(scenario)}</p>
    </li>
  )
}

/**
 * Size of a scenario in words.
 *
 * @param scenario - the scenario.
 */
export function sizeOf({ orders, skus, warehouses, shows, days }: ScenarioAnswer): string {
  return [
    `${formatNumber(roundedTo2Digits(orders))} orders a replication`,
    counted(skus, 'product'),
    counted(warehouses, 'warehouse'),
    `${counted(shows, 'show')} in ${counted(days, 'day')}`,
  ].join(' · ')
}

function roundedTo2Digits(value: number): number {
  return Number(value.toPrecision(2))
}

function firstSentences(text: string): string {
  const [first = '', second = ''] = text.replaceAll(/\s+/g, ' ').split(/(?<=\.) /)
  return `${first} ${second}`.trim()
}
