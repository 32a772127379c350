import type { Scenario } from '../schema/index.ts'
import { type Finding, unknownName } from './finding.ts'

/**
 * SKUs name a category, a standard factory, another SKU and a show that exist.
 *
 * @param scenario - the scenario.
 * @yields a finding at each name that does not hold.
 */
export function* checkCatalogue({ catalogue, network, demand }: Scenario): Generator<Finding> {
  const ids = new Set(catalogue.skus.map((sku) => sku.id))
  const shows = new Set(demand.shows.map((show) => show.id))
  const factories = new Map(network.factories.map((factory) => [factory.id, factory.kind]))
  for (const [index, sku] of catalogue.skus.entries()) {
    const path = ['catalogue', 'skus', index]
    if (!Object.hasOwn(catalogue.categories, sku.category)) {
      yield unknownName([...path, 'category'], 'category', sku.category, Object.keys(catalogue.categories))
    }
    yield* checkFactory([...path, 'factory'], sku.factory, factories)
    if (sku.companion === sku.id) yield ownCompanion([...path, 'companion'])
    else if (sku.companion !== undefined && !ids.has(sku.companion)) {
      yield unknownName([...path, 'companion'], 'SKU', sku.companion, ids)
    }
    for (const field of ['saleStartsWithShow', 'saleEndsWithShow'] as const) {
      const show = sku[field]
      if (show !== undefined && !shows.has(show)) yield unknownName([...path, field], 'show', show, shows)
    }
    if (sku.merchant !== undefined && !Object.hasOwn(catalogue.merchants ?? {}, sku.merchant)) {
      yield unknownName(
        [...path, 'merchant'],
        'merchant',
        sku.merchant,
        Object.keys(catalogue.merchants ?? {}),
      )
    }
  }
}

function* checkFactory(
  path: Finding['path'],
  id: string,
  factories: ReadonlyMap<string, string>,
): Generator<Finding> {
  const kind = factories.get(id)
  if (kind === 'standard' || kind === 'custom') return
  const standard = [...factories.keys()].filter((factory) => factories.get(factory) !== 'quick')
  if (kind === undefined) yield unknownName(path, 'factory', id, standard)
  else {
    const fix =
      standard.length > 0 ? `Write a standard factory, such as ${standard[0]}.` : 'Add a standard factory.'
    yield { path, rule: 'a quick factory makes second lots only, not the usual supply of an SKU', fix }
  }
}

function ownCompanion(path: Finding['path']): Finding {
  return { path, rule: 'an SKU must not be its own companion', fix: 'Name another SKU or leave it out.' }
}
