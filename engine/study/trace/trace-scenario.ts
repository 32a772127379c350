import { isLivestream, readAnyScenarioText, type StockNetwork } from '../../../scenarios/index.ts'
import { TraceError } from './trace.ts'

/**
 * The scenario of a trace, read and checked as a file of a user.
 *
 * @param name - of the trace.
 * @param periods - its length.
 * @param rest - `nodes` and what else there is to say.
 * @throws {TraceError} if the system of the trace cannot be expressed.
 */
export function traceScenario(
  name: string,
  periods: number,
  rest: Readonly<Record<string, unknown>>,
): StockNetwork {
  const text = JSON.stringify({
    kingtide: 1,
    model: 'stock-network',
    name: 'trace',
    title: name,
    description: name,
    horizon: { warmUp: 0, window: periods },
    ...rest,
  })
  try {
    const scenario = readAnyScenarioText(text, name)
    if (isLivestream(scenario) || scenario.model !== 'stock-network')
      throw new TraceError(`${name} is no stock network`)
    return scenario
  } catch (error) {
    if (error instanceof TraceError) throw error
    throw new TraceError(`the system of ${name} cannot be expressed: ${(error as Error).message}`)
  }
}
