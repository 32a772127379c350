import type { Located, LocatedEntry, LocatedMap } from './located.ts'

/**
 * Lays one scenario over another. Maps merge key by key; lists, tables and single values are replaced, and so is a
 * map whose `kind` changes, since the other keys belong to the old kind.
 *
 * @param base - the scenario that is built on.
 * @param over - what is different.
 * @returns the merged map; every value keeps the place it came from.
 */
export function mergeScenarios(base: LocatedMap, over: LocatedMap): LocatedMap {
  const entries = new Map<string, LocatedEntry>(base.entries)
  for (const [key, entry] of over.entries) {
    const below = entries.get(key)
    const value = below === undefined ? entry.value : mergeValues(below.value, entry.value)
    entries.set(key, { key: entry.key, value })
  }
  return { kind: 'map', place: over.place, entries }
}

function mergeValues(base: Located, over: Located): Located {
  if (base.kind !== 'map' || over.kind !== 'map') return over
  return changesKind(base, over) ? over : mergeScenarios(base, over)
}

function changesKind(base: LocatedMap, over: LocatedMap): boolean {
  const kind = over.entries.get('kind')?.value
  const before = base.entries.get('kind')?.value
  return kind?.kind === 'scalar' && before?.kind === 'scalar' && kind.value !== before.value
}
