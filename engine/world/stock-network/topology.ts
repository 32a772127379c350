/** A network without circles: edges from suppliers to those they supply; `from` below 0 is outside. */
export interface Edges {
  /** Number of nodes. */
  readonly count: number
  /** Supplier of each edge. */
  readonly from: Int32Array
  /** Node it supplies. */
  readonly to: Int32Array
}

/**
 * All nodes, each after those that it supplies: what a search in depth from the sources leaves behind, in the order of
 * the numbers.
 *
 * @param edges - of the network.
 */
export function orderDownstreamFirst(edges: Edges): Int32Array {
  const done: number[] = []
  const seen = new Set<number>()
  const visit = (node: number): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const next of suppliedBy(node, edges)) visit(next)
    done.push(node)
  }
  const nodes = Array.from({ length: edges.count }, (_, node) => node)
  const isSource = (node: number): boolean =>
    !edges.from.some((from, edge) => from >= 0 && edges.to[edge] === node)
  for (const node of nodes.filter(isSource)) visit(node)
  for (const node of nodes) visit(node)
  return Int32Array.from(done)
}

/**
 * A node and all that it supplies, directly or not; each once, itself first.
 *
 * @param node - where to start.
 * @param edges - of the network.
 */
export function echelonOf(node: number, edges: Edges): Int32Array {
  const found = new Set([node])
  for (const member of found) for (const next of suppliedBy(member, edges)) found.add(next)
  return Int32Array.from(found)
}

/**
 * The nodes that a node supplies directly.
 *
 * @param node - the supplier.
 * @param edges - of the network.
 */
export function suppliedBy(node: number, { from, to }: Edges): number[] {
  return [...to].filter((_, edge) => from[edge] === node)
}
