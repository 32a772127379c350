import {
  LIVESTREAM_SIGNALS,
  readScenarioText,
  type Scenario,
  type Signals,
  starterScenario,
} from '../../scenarios/index.ts'
import { DAY, RandomStream } from '../kernel/index.ts'
import { type CompiledScenario, compile } from '../world/index.ts'
import {
  type DrawSetting,
  drawSignals,
  judgedSetting,
  redrawSignals,
  trainingSetting,
} from './generator-settings.ts'

/** Shows of a world; each has a slot for each of the first 1, 2, 3 … products, over and over. */
const SHOWS = 8

/** What worlds are for: each kind has settings of its own, and luck of its own. */
export type Purpose = 'training' | 'judging'

/** A small scenario whose shows are to be foreseen. */
export interface ShowWorld {
  /** The scenario, ready to be run. */
  readonly compiled: CompiledScenario
  /** Signals that exist in it. */
  readonly signals: Signals
}

/** Makes worlds of shows, each with settings of its own. */
export class ShowWorlds {
  private readonly base: CompiledScenario = compile(scheduleOf(starter()))

  /**
   * A world: the starter scenario with a season of shows, whose turnout and signals follow settings drawn for it.
   *
   * @param purpose - decides what ranges settings are drawn from.
   * @param seed - seed.
   * @param index - number of the world.
   */
  world(purpose: Purpose, seed: number, index: number): ShowWorld {
    const stream = new RandomStream(`${purpose} world ${index} of seed ${seed}`)
    const uniform = () => stream.uniform()
    const draw = purpose === 'training' ? trainingSetting : judgedSetting
    const { scenario, shows } = this.base
    const volume = volumeOf(draw, uniform)
    const signals =
      purpose === 'training' ? drawSignals(draw, uniform) : redrawSignals(LIVESTREAM_SIGNALS, draw, uniform)
    const slotPlannedUnits = shows.slotPlannedUnits.map(() => Math.round(draw('plannedUnits', uniform())))
    return {
      signals,
      // Nothing else that is compiled depends on how shows turn out.
      compiled: {
        ...this.base,
        scenario: { ...scenario, signals, demand: { ...scenario.demand, volume } },
        shows: { ...shows, slotPlannedUnits },
      },
    }
  }
}

function volumeOf(draw: DrawSetting, uniform: () => number): Scenario['demand']['volume'] {
  const flop = { share: draw('flopShare', uniform()), mean: draw('flopMean', uniform()) }
  const hit = { share: draw('hitShare', uniform()), mean: draw('hitMean', uniform()) }
  return {
    mixture: [flop, { share: 1 - flop.share - hit.share, mean: 1 }, hit],
    showVariation: draw('showVariation', uniform()),
    skuVariation: draw('skuVariation', uniform()),
  }
}

function starter(): Scenario {
  return readScenarioText(starterScenario('shows'), 'the starter scenario')
}

/** One show a day, with more and more slots. */
function scheduleOf(scenario: Scenario): Scenario {
  const { demand, catalogue, horizon } = scenario
  const [show] = demand.shows
  const [slot] = demand.slots
  const shows = Array.from({ length: SHOWS }, (_, index) => ({
    ...show,
    id: `show-${index}`,
    day: index + 1,
  }))
  const slots = shows.flatMap(({ id }, index) =>
    catalogue.skus
      .slice(0, 1 + (index % catalogue.skus.length))
      .map(({ id: sku }) => ({ ...slot, show: id, sku })),
  )
  return {
    ...scenario,
    horizon: { ...horizon, window: (SHOWS + 1) * DAY },
    demand: { ...demand, shows, slots },
  }
}
