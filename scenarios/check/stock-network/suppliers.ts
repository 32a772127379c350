import { OUTSIDE, type StockNetwork, type StockPoint } from '../../schema/index.ts'
import { type Finding, unknownName } from '../finding.ts'
import { checkNumberDistribution } from '../number-distributions.ts'

/**
 * Suppliers are stock points or outside, nobody supplies itself by a detour, and lead times are given once.
 *
 * @param network - the scenario.
 * @yields a finding at each supplier that does not fit.
 */
export function* checkSuppliers({ nodes }: StockNetwork): Generator<Finding> {
  const names = Object.keys(nodes)
  for (const [name, node] of Object.entries(nodes)) {
    if (name === OUTSIDE)
      yield {
        path: ['nodes', name],
        rule: `${OUTSIDE} is the supplier without limit, and no stock point can have its name`,
        fix: 'Choose another name.',
      }
    yield* checkLinks(name, node, names)
  }
  const circle = findCircle(nodes)
  if (circle !== undefined)
    yield {
      path: ['nodes', circle[0] as string, 'suppliers'],
      rule: `stock points supply each other in a circle: ${circle.join(' ← ')}`,
      fix: 'Remove one of these suppliers.',
    }
}

function* checkLinks(name: string, node: StockPoint, names: readonly string[]): Generator<Finding> {
  for (const [key, link] of Object.entries(node.suppliers)) {
    const path = ['nodes', name, 'suppliers', key]
    const from = link.from ?? key
    if (from !== OUTSIDE && !names.includes(from))
      yield unknownName(link.from === undefined ? path : [...path, 'from'], 'stock point', from, [
        ...names,
        OUTSIDE,
      ])
    const law = link.leadTimeDistribution
    if (law === undefined) continue
    yield* checkNumberDistribution([...path, 'leadTimeDistribution'], law)
    if (link.leadTime > 0)
      yield {
        path: [...path, 'leadTime'],
        rule: 'the lead time is given as a constant and as a distribution',
        fix: 'Remove one of the two.',
      }
  }
}

/** Names from a stock point back to itself, if there is such a way. */
function findCircle(nodes: StockNetwork['nodes']): readonly string[] | undefined {
  const state = new Map<string, 'open' | 'done'>()
  const walk = (name: string, way: readonly string[]): readonly string[] | undefined => {
    if (state.get(name) === 'open') return [...way.slice(way.indexOf(name)), name]
    if (state.get(name) === 'done' || nodes[name] === undefined) return undefined
    state.set(name, 'open')
    for (const [key, link] of Object.entries(nodes[name].suppliers)) {
      const circle = walk(link.from ?? key, [...way, name])
      if (circle !== undefined) return circle
    }
    state.set(name, 'done')
    return undefined
  }
  for (const name of Object.keys(nodes)) {
    const circle = walk(name, [])
    if (circle !== undefined) return circle
  }
  return undefined
}
