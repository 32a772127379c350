import type { Streams } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { showTurnout } from './show-volume.ts'
import { logLawOfShows } from './signal-readings.ts'

/** However dull or lively a show is. */
const MOST_DEVIATIONS = 3

/**
 * How lively a show is: by how many standard deviations the logarithm of its turnout lies above that of past shows. Who
 * watches a lively show buys on impulse, and sends more back.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @param show - show index.
 * @returns -3 to 3; 0: as usual.
 */
export function showInteraction(compiled: CompiledScenario, streams: Streams, show: number): number {
  const { outcome, error } = showTurnout(compiled, streams, show)
  const { mean, variance } = logLawOfShows(compiled)
  const deviations = (Math.log(outcome * error) - mean) / Math.sqrt(variance)
  return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, deviations))
}
