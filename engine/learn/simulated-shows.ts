import { logLawOfProduct, logLawOfShows, SignalReadings, showVolumes } from '../demand/index.ts'
import { DAY, poissonQuantile, RandomStream, Streams } from '../kernel/index.ts'
import type { ShowSignals, SignalObservation, SlotSales } from '../policies/index.ts'
import { type DrawSetting, judgedSetting, trainingSetting } from './generator-settings.ts'
import type { Purpose, ShowWorld, ShowWorlds } from './show-worlds.ts'

/** A show as it was foreseen at some moment, and what became of it. */
export interface SimulatedShow {
  /** What could be known, of this show alone. */
  readonly observation: SignalObservation
  /** What could be known of it. */
  readonly seen: ShowSignals
  /** Mean units wanted in each slot. */
  readonly volumes: Float64Array
}

const SHARE_LIVE = 1 / 3
const EARLIEST = 30 * DAY
const FIRST_SHARE = 0.02

/**
 * The shows of a world, each looked at some time in the month before it or, one in three, while it runs.
 *
 * @param worlds - makes worlds.
 * @param purpose - of the world.
 * @param seed - seed.
 * @param index - number of the world.
 * @returns in the order of time.
 */
export function simulateShows(
  worlds: ShowWorlds,
  purpose: Purpose,
  seed: number,
  index: number,
): SimulatedShow[] {
  const world = worlds.world(purpose, seed, index)
  const draw = purpose === 'training' ? trainingSetting : judgedSetting
  // Worlds differ by their index, not their seed alone: luck of one has nothing to do with that of another.
  const streams = new Streams(purpose === 'training' ? 2 * seed : 2 * seed + 1, index)
  const readings = new SignalReadings(world.compiled, streams)
  const stream = new RandomStream(`${purpose} looks ${index} of seed ${seed}`)
  return Array.from({ length: world.compiled.shows.count }, (_, show) =>
    lookAt(world, readings, streams, stream, show, draw),
  )
}

function lookAt(
  { compiled, signals }: ShowWorld,
  readings: SignalReadings,
  streams: Streams,
  stream: RandomStream,
  show: number,
  draw: DrawSetting,
): SimulatedShow {
  const { slotStart, slotPlannedUnits } = compiled.shows
  const isLive = stream.uniform() < SHARE_LIVE
  const before = isLive ? 0 : stream.uniform() * EARLIEST
  const at = compiled.shows.startsAt[show] - before
  const trainedAt = at - draw('daysSinceTraining', stream.uniform()) * DAY
  const meanings = readings.signals.map((_, signal) => readings.meaning(signal, trainedAt, at))
  const volumes = showVolumes(compiled, streams, show)
  const slots = Array.from(volumes, (_, index) => slotStart[show] + index)
  const planned = slots.map((slot) => slotPlannedUnits[slot])
  const seen: ShowSignals = {
    firstSlot: 0,
    planned,
    show: logLawOfShows(compiled),
    products: slots.map((slot) => logLawOfProduct(compiled, slot)),
    readings: slots.map((slot) =>
      readings.signals.map((signal, column) =>
        before <= signal.before ? readings.read(column, show, slot, meanings[column]) : Number.NaN,
      ),
    ),
    ...(isLive ? { live: planned.map((units, index) => salesOf(units, volumes[index], stream)) } : {}),
  }
  const observation = {
    slots: slots.length,
    signals: readings.signals,
    correlation: signals.groupCorrelation,
    shows: [seen],
  }
  return { observation, seen, volumes }
}

/** Sales of a slot at some moment of its show: orders come as a Poisson process. */
function salesOf(planned: number, volume: number, stream: RandomStream): SlotSales {
  const share = FIRST_SHARE + (1 - FIRST_SHARE) * stream.uniform()
  const units = poissonQuantile(stream.uniform(), volume * share)
  return { ratio: units / (planned * share), units, share }
}
