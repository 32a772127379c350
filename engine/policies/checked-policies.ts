import type { Allocator } from './allocate/allocator.ts'
import type { Forecaster } from './forecast/forecaster.ts'
import type { LiveReorder } from './live-reorder/live-reorder.ts'
import { DecisionCheck, type OwnPolicy } from './own/decision-check.ts'
import type { PolicyPoint, PolicyPoints } from './policy-kind.ts'
import type { PoolRelease } from './release-pool/pool-release.ts'
import type { Replenisher } from './replenish/replenisher.ts'
import type { Transfer, TransferObservation, TransferRule } from './transfer/transfer.ts'

/** Puts a policy of a user's own behind checks, by decision point. */
export const CHECKED: {
  readonly [Point in PolicyPoint]: (policy: PolicyPoints[Point], owner: OwnPolicy) => PolicyPoints[Point]
} = {
  forecast: checkedForecaster,
  replenish: checkedReplenisher,
  allocate: checkedAllocator,
  liveReorder: checkedLiveReorder,
  releasePool: checkedPoolRelease,
  transfer: checkedTransfer,
}

function checkedForecaster(policy: Forecaster<unknown>, owner: OwnPolicy): Forecaster<unknown> {
  const check = new DecisionCheck(owner, 'forecast')
  check.functions(policy, ['start', 'decide'])
  return {
    readsSignals: policy.readsSignals === true,
    hearsAlarms: policy.hearsAlarms === true,
    start: (dailyMean) => check.ask('start', () => policy.start(dailyMean.slice())),
    decide: (observation, memory, random) => {
      const skus = observation.unitsOrdered.length
      const ask = () => policy.decide(copied(observation), memory, random)
      const answer = check.decided('decide', check.ask('decide', ask))
      const { dailyMean, showRatio, slotRatio } = Object(answer.decision)
      const slots = observation.signals?.slots ?? 0
      return {
        decision: {
          dailyMean: check.numbers('decide', 'decision.dailyMean', dailyMean, skus, 'SKU'),
          showRatio: check.number('decide', 'decision.showRatio', showRatio),
          ...(slotRatio === undefined
            ? {}
            : { slotRatio: check.numbers('decide', 'decision.slotRatio', slotRatio, slots, 'slot') }),
        },
        memory: answer.memory,
      }
    },
  }
}

function checkedReplenisher(policy: Replenisher<unknown>, owner: OwnPolicy): Replenisher<unknown> {
  const check = new DecisionCheck(owner, 'replenish')
  check.functions(policy, ['start', 'order', 'frontLevel'])
  return {
    start: () => check.ask('start', () => policy.start()),
    order: (observation, memory, random) => {
      const ask = () => policy.order(copied(observation), memory, random)
      const answer = check.decided('order', check.ask('order', ask))
      const skus = observation.dailyMean.length
      return {
        decision: check.numbers('order', 'decision', answer.decision, skus, 'SKU'),
        memory: answer.memory,
      }
    },
    frontLevel: (observation, memory, random) => {
      const ask = () => policy.frontLevel(copied(observation), memory, random)
      const answer = check.decided('frontLevel', check.ask('frontLevel', ask))
      const skus = observation.dailyMean.length
      const decision = check.numbers('frontLevel', 'decision', answer.decision, skus, 'SKU')
      return { decision, memory: answer.memory }
    },
  }
}

function checkedAllocator(policy: Allocator, owner: OwnPolicy): Allocator {
  const check = new DecisionCheck(owner, 'allocate')
  check.functions(policy, ['choose'])
  return {
    choose: (view, sku, units, zone) => {
      const warehouse = check.ask('choose', () => policy.choose(view, sku, units, zone))
      if (warehouse === -1) return -1
      if (!view.zoneFronts[zone].includes(warehouse) && !view.zoneRegionals[zone].includes(warehouse)) {
        throw check.fault(
          'choose',
          `it returned ${String(warehouse)}, which is no warehouse that serves zone ${zone}`,
        )
      }
      const available = view.available[sku * view.warehouses + warehouse]
      if (available >= units) return warehouse
      throw check.fault(
        'choose',
        `it returned warehouse ${warehouse}, which has ${available} of the ${units} units of SKU ${sku}`,
      )
    },
    ...(policy.unitsInReach === undefined ? {} : { unitsInReach: checkedReach(policy, check) }),
  }
}

function checkedReach(policy: Allocator, check: DecisionCheck): NonNullable<Allocator['unitsInReach']> {
  return (view, sku, zone) =>
    check.number(
      'unitsInReach',
      'answer',
      check.ask('unitsInReach', () => policy.unitsInReach?.(view, sku, zone)),
    )
}

function checkedLiveReorder(policy: LiveReorder<unknown>, owner: OwnPolicy): LiveReorder<unknown> {
  const check = new DecisionCheck(owner, 'liveReorder')
  check.functions(policy, ['start', 'decide'])
  const time = (field: 'observeAfter' | 'observeEvery') => {
    const value = policy[field]
    return value === undefined ? undefined : Math.round(check.number('make', field, value, 1))
  }
  return {
    observeAfter: time('observeAfter'),
    observeEvery: time('observeEvery'),
    start: () => check.ask('start', () => policy.start()),
    decide: (observation, memory, random) => {
      const ask = () => policy.decide({ ...observation }, memory, random)
      const answer = check.decided('decide', check.ask('decide', ask))
      return { decision: check.number('decide', 'decision', answer.decision), memory: answer.memory }
    },
  }
}

function checkedPoolRelease(policy: PoolRelease<unknown>, owner: OwnPolicy): PoolRelease<unknown> {
  const check = new DecisionCheck(owner, 'releasePool')
  check.functions(policy, ['start', 'decide'])
  return {
    share: check.number('make', 'share', policy.share, 0, 1),
    every: Math.round(check.number('make', 'every', policy.every, 1)),
    start: () => check.ask('start', () => policy.start()),
    decide: (observation, memory, random) => {
      const ask = () => policy.decide(copied(observation), memory, random)
      const answer = check.decided('decide', check.ask('decide', ask))
      const { toSale, toFronts } = Object(answer.decision)
      const { regionals, source } = observation
      return {
        decision: {
          toSale: check.numbers('decide', 'decision.toSale', toSale, regionals, 'regional warehouse'),
          toFronts: check.numbers('decide', 'decision.toFronts', toFronts, source.length, 'warehouse'),
        },
        memory: answer.memory,
      }
    },
  }
}

function checkedTransfer(policy: TransferRule<unknown>, owner: OwnPolicy): TransferRule<unknown> {
  const check = new DecisionCheck(owner, 'transfer')
  check.functions(policy, ['start', 'decide'])
  return {
    every:
      policy.every === undefined ? undefined : Math.round(check.number('make', 'every', policy.every, 1)),
    horizonDays: check.number('make', 'horizonDays', policy.horizonDays),
    start: () => check.ask('start', () => policy.start()),
    decide: (observation, memory, random) => {
      const ask = () => policy.decide(copied(observation), memory, random)
      const { decision, memory: next } = check.decided('decide', check.ask('decide', ask))
      if (!Array.isArray(decision)) throw check.fault('decide', 'decision is no list of transfers')
      return { decision: decision.map((transfer) => checkedMove(check, observation, transfer)), memory: next }
    },
  }
}

function checkedMove(check: DecisionCheck, observation: TransferObservation, transfer: unknown): Transfer {
  const { sku, from, to, units } = Object(transfer)
  const place = (name: string, value: unknown) =>
    check.number('decide', `decision[…].${name}`, value, 0, observation.regionals - 1)
  return {
    sku: Math.floor(check.number('decide', 'decision[…].sku', sku, 0, observation.expectedUnits.length - 1)),
    from: Math.floor(place('from', from)),
    to: Math.floor(place('to', to)),
    units: Math.floor(check.number('decide', 'decision[…].units', units)),
  }
}

/** An observation whose arrays are copies: what a policy writes into them changes nothing. */
function copied<Observation extends object>(observation: Observation): Observation {
  const entries = Object.entries(observation).map(([field, value]) => [
    field,
    ArrayBuffer.isView(value) ? (value as Float64Array).slice() : value,
  ])
  return Object.fromEntries(entries) as Observation
}
