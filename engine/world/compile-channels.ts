import type { Scenario } from '../../scenarios/index.ts'
import type { CompiledChannels } from './compiled-scenario.ts'

/**
 * Platforms of a scenario.
 *
 * @param scenario - checked scenario.
 * @returns frozen; `undefined` where the scenario has no channels.
 */
export function compileChannels({ channels }: Scenario): CompiledChannels | undefined {
  if (channels === undefined) return undefined
  return Object.freeze({
    ids: Object.freeze(channels.platforms.map(({ id }) => id)),
    shares: Object.freeze(channels.platforms.map(({ share }) => share)),
    switching: channels.switching,
  })
}
