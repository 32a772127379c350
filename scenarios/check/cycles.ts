/**
 * Circles in a relation in which each member points to one other.
 *
 * @param next - by member: the one it points to, which need not be a member.
 * @returns each circle once, in the order in which it is walked, from the member that comes first in `next`.
 */
export function findCycles(next: ReadonlyMap<string, string>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  for (const start of next.keys()) {
    const walk: string[] = []
    const onWalk = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && next.has(at) && !done.has(at) && !onWalk.has(at)) {
      walk.push(at)
      onWalk.add(at)
      at = next.get(at)
    }
    if (at !== undefined && onWalk.has(at)) cycles.push(fromFirst(walk.slice(walk.indexOf(at)), next))
    for (const member of walk) done.add(member)
  }
  return cycles
}

function fromFirst(cycle: readonly string[], next: ReadonlyMap<string, string>): string[] {
  const first = [...next.keys()].find((member) => cycle.includes(member))
  const start = Math.max(0, cycle.indexOf(first as string))
  return [...cycle.slice(start), ...cycle.slice(0, start)]
}
