import type { Scenario } from '../../scenarios/index.ts'
import type { CompiledChannels, CompiledScenario } from './compiled-scenario.ts'

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

/**
 * A scenario as it would be if all goods were sold on its first platform.
 *
 * @param compiled - the scenario, left as it is.
 */
export function onFirstPlatform(compiled: CompiledScenario): CompiledScenario {
  const { channels } = compiled
  if (channels === undefined) return compiled
  const first = Object.freeze({ ids: channels.ids.slice(0, 1), shares: [1], switching: channels.switching })
  return Object.freeze({ ...compiled, channels: first })
}
