import type { Scenario, Slot } from '../schema/index.ts'
import { type Finding, unknownName } from './finding.ts'

/**
 * Slots name a show and SKUs that exist, lie inside their show and say what a second SKU is there for.
 *
 * @param scenario - the scenario.
 * @yields a finding at each value that breaks this.
 */
export function* checkSlots({ demand, catalogue }: Scenario): Generator<Finding> {
  const shows = new Map(demand.shows.map((show) => [show.id, show.lasts]))
  const skus = new Set(catalogue.skus.map((sku) => sku.id))
  for (const [index, slot] of demand.slots.entries()) {
    const path = ['demand', 'slots', index]
    const showLasts = shows.get(slot.show)
    if (showLasts === undefined) yield unknownName([...path, 'show'], 'show', slot.show, shows.keys())
    else yield* checkTime(path, slot, showLasts)
    if (!skus.has(slot.sku)) yield unknownName([...path, 'sku'], 'SKU', slot.sku, skus)
    yield* checkSecond(path, slot, skus)
  }
}

function* checkTime(path: Finding['path'], { starts, lasts }: Slot, showLasts: number): Generator<Finding> {
  const minutes = showLasts / 60_000
  if (starts >= showLasts) {
    const rule = `the slot starts outside its show, which lasts ${minutes} min`
    yield { path: [...path, 'starts'], rule, fix: 'Count from the start of the show, such as 0 min.' }
  } else if (starts + lasts > showLasts) {
    const rule = `the slot ends outside its show, which lasts ${minutes} min`
    yield { path: [...path, 'lasts'], rule, fix: `Write at most ${(showLasts - starts) / 60_000} min.` }
  }
}

function* checkSecond(path: Finding['path'], slot: Slot, skus: ReadonlySet<string>): Generator<Finding> {
  const { with: second, withRole: role } = slot
  if (second === undefined && role !== undefined) {
    const fix = 'Name the second SKU under "with", or leave withRole out.'
    yield { path: [...path, 'withRole'], rule: 'a role is given, but no second SKU', fix }
  }
  if (second === undefined) return
  if (role === undefined) {
    const rule = 'must be given, since "with" names a second SKU'
    yield { path: [...path, 'withRole'], rule, fix: 'Write bundle if it is paid for, gift if it is free.' }
  }
  if (second === slot.sku) {
    yield {
      path: [...path, 'with'],
      rule: 'the second SKU must be another one',
      fix: 'Name another SKU or leave it out.',
    }
  } else if (!skus.has(second)) yield unknownName([...path, 'with'], 'SKU', second, skus)
}
