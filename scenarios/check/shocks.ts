import type { Scenario, Shock, ShockTrigger } from '../schema/index.ts'
import { type FullShock, fullShockOf } from '../shocks/index.ts'
import { findCycles } from './cycles.ts'
import { type Finding, unknownName } from './finding.ts'
import { DAY } from './horizon.ts'
import { checkShockTargets } from './shock-targets.ts'

/**
 * Shocks name what there is, begin inside the horizon, change something, and do not set each other off in a circle.
 *
 * @param scenario - the scenario.
 * @yields a finding at each value that breaks this.
 */
export function* checkShocks(scenario: Scenario): Generator<Finding> {
  const { shocks = {} } = scenario
  for (const [id, shock] of Object.entries(shocks)) {
    const path = ['shocks', id]
    const full = fullShockOf(shock)
    yield* checkTrigger([...path, 'trigger'], shock.trigger, scenario)
    yield* checkShockTargets(path, shock, full, scenario)
    yield* checkCourse(path, full)
    if (shock.kind === 'custom') yield* checkChanges(path, shock)
  }
  yield* checkCircles(shocks)
  yield* checkEnsemble(scenario)
}

function* checkTrigger(
  path: Finding['path'],
  trigger: ShockTrigger,
  { shocks = {}, demand, horizon, network }: Scenario,
): Generator<Finding> {
  if (trigger.kind === 'after' && !Object.hasOwn(shocks, trigger.shock))
    yield unknownName([...path, 'shock'], 'shock', trigger.shock, Object.keys(shocks))
  if (trigger.kind === 'at') yield* checkDay([...path, 'day'], trigger, horizon)
  if (trigger.kind === 'show') {
    const ids = demand.shows.map(({ id }) => id)
    if (!ids.includes(trigger.show)) yield unknownName([...path, 'show'], 'show', trigger.show, ids)
  }
  if (trigger.kind !== 'drawn') return
  const regions = new Set(network.zones.map(({ macroRegion }) => macroRegion))
  for (const region of Object.keys(trigger.regions ?? {}))
    if (!regions.has(region)) yield unknownName([...path, 'regions', region], 'macro-region', region, regions)
  yield* checkWeights(path, trigger, demand)
}

function* checkDay(
  path: Finding['path'],
  { day, time }: Extract<ShockTrigger, { kind: 'at' }>,
  { warmUp, window }: Scenario['horizon'],
): Generator<Finding> {
  const at = (day - 1) * DAY + time
  if (at >= -warmUp && at < window) return
  const [firstDay, lastDay] = [1 - Math.floor(warmUp / DAY), Math.ceil(window / DAY)]
  yield {
    path,
    rule: `the shock begins outside the horizon, which has the days ${firstDay} to ${lastDay}`,
    fix: `Write a day from ${firstDay} to ${lastDay}, or change the horizon.`,
  }
}

function* checkWeights(
  path: Finding['path'],
  { when, regions, size }: Extract<ShockTrigger, { kind: 'drawn' }>,
  demand: Scenario['demand'],
): Generator<Finding> {
  const isNothing = (weights: readonly number[]) => weights.every((weight) => weight === 0)
  const fix = 'Write at least one weight above zero.'
  if (when.kind === 'hours' && isNothing(when.weights))
    yield { path: [...path, 'when', 'weights'], rule: 'all weights are zero', fix }
  if (regions !== undefined && isNothing(Object.values(regions)))
    yield { path: [...path, 'regions'], rule: 'all weights are zero', fix }
  if (when.kind === 'near-shows' && demand.slots.length === 0)
    yield {
      path: [...path, 'when', 'kind'],
      rule: 'the scenario has no show with slots to be near to',
      fix: 'Write uniform or hours, or add a show.',
    }
  if (size.kind === 'pareto' && size.smallest > size.largest)
    yield {
      path: [...path, 'size', 'smallest'],
      rule: 'the smallest size must not be above the largest',
      fix: 'Put the sizes in order.',
    }
}

function* checkCourse(path: Finding['path'], { ramp, hold, decay }: FullShock): Generator<Finding> {
  if (ramp + hold + decay > 0) return
  yield {
    path: [...path, 'hold'],
    rule: 'ramp, hold and decay are all zero: the shock would last no time',
    fix: 'Write a hold such as 4 h.',
  }
}

function* checkChanges(
  path: Finding['path'],
  { changes }: Extract<Shock, { kind: 'custom' }>,
): Generator<Finding> {
  if (Object.values(changes).some((change) => change !== undefined)) return
  yield {
    path: [...path, 'changes'],
    rule: 'the shock changes nothing',
    fix: 'Write at least one change, such as lineHaulSpeed: 0.5.',
  }
}

function* checkCircles(shocks: Readonly<Record<string, Shock>>): Generator<Finding> {
  const before = new Map(
    Object.entries(shocks).flatMap(([id, { trigger }]) =>
      trigger.kind === 'after' ? [[id, trigger.shock]] : [],
    ),
  )
  for (const circle of findCycles(before)) {
    yield {
      path: ['shocks', circle[0] as string, 'trigger', 'shock'],
      rule: `these shocks set each other off in a circle: ${[...circle, circle[0]].join(' → ')}`,
      fix: 'Give one of them a trigger of its own, such as a day and a time.',
    }
  }
}

function* checkEnsemble({ shocks = {}, shockEnsemble }: Scenario): Generator<Finding> {
  const drawn = Object.entries(shocks).filter(([, { trigger }]) => trigger.kind === 'drawn')
  const weight = drawn.reduce(
    (sum, [, { trigger }]) => sum + (trigger.kind === 'drawn' ? trigger.weight : 0),
    0,
  )
  if (shockEnsemble !== undefined && shockEnsemble.mean > 0 && !(weight > 0)) {
    yield {
      path: ['shockEnsemble'],
      rule: 'there is no shock to draw: none has the trigger drawn and a weight above zero',
      fix: 'Give a shock the trigger { kind: drawn }, or remove the ensemble.',
    }
  }
  if (shockEnsemble === undefined && drawn.length > 0) {
    yield {
      path: ['shocks', (drawn[0] as [string, Shock])[0], 'trigger', 'kind'],
      rule: 'a drawn shock needs to know how many are drawn in all',
      fix: 'Write shockEnsemble: { mean: 2 } into the scenario.',
    }
  }
}
