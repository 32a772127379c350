import { loadScenario, type Scenario } from '../../scenarios/index.ts'
import { demandOrders, type OrderOptions } from '../options/index.ts'
import { readMapping } from './column-mapping.ts'

/** A scenario that is ready to be run. */
export interface OpenedScenario {
  /** The scenario, orders laid over it where there are any. */
  readonly scenario: Scenario
  /** One line for people on what is simulated. */
  readonly title: string
  /** What the caller must know about the orders laid over it. */
  readonly notes: readonly string[]
}

/**
 * Loads a scenario and lays a file of orders over it if one is named.
 *
 * @param fileOrName - file, or name in the library.
 * @param options - the file of orders, and what to make of it.
 * @throws {ScenarioError} if either cannot be used.
 * @throws {UsageError} if the options do not fit together.
 */
export async function openScenario(fileOrName: string, options: OrderOptions): Promise<OpenedScenario> {
  demandOrders(options)
  const mapping = readMapping(options.map ?? [])
  const base = loadScenario(fileOrName)
  if (options.orders === undefined) return { scenario: base, title: base.title, notes: [] }
  const { describeReplay, readOrders, replayScenario } = await import('../../scenarios/import/index.ts')
  const { timeZone, scale, surge, surgeSkus, keepCapacities, priceFactor } = options
  const orders = await readOrders(options.orders, given({ mapping, timeZone, scale }))
  const replay = given({ surge, surgeSkus, keepCapacities, priceFactor })
  const scenario = replayScenario(base, orders, replay)
  const notes = [...orders.summary.warnings, ...describeReplay(base, orders, replay)]
  const { rejected, rows, rejects } = orders.summary
  if (rejected > 0) {
    const first = rejects[0]
    notes.push(`${rejected} of ${rows} rows cannot be read, the first in line ${first?.line}: ${first?.rule}`)
  }
  if (scenario.scale !== base.scale) {
    const times = (scenario.scale / base.scale).toLocaleString('en-US', { maximumSignificantDigits: 3 })
    notes.push(`capacities and minimum orders are sized to the orders: ${times} times those of ${base.name}`)
  }
  return { scenario, title: `${base.title}, with the orders of ${orders.history.source}`, notes }
}

/** What was given; an option that is there but undefined would hide a default. */
function given<Options extends object>(
  options: Options,
): { [Key in keyof Options]?: NonNullable<Options[Key]> } {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof Options]?: NonNullable<Options[Key]> }
}
