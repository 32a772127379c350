const LONGEST_NAME = 64
const MOST_NAMED = 12
const MOST_COMPARED = 2_000

/**
 * The names closest to a misspelt one.
 *
 * @param name - what was written.
 * @param known - the names there are.
 * @returns at most three, closest first; empty if none is close. Case, dashes and underscores count little.
 */
export function nearest(name: string, known: readonly string[]): string[] {
  if (name.length > LONGEST_NAME) return []
  const limit = Math.max(1, Math.floor(name.length / 3))
  return known
    .slice(0, MOST_COMPARED)
    .filter((other) => Math.abs(other.length - name.length) <= limit)
    .map((other) => ({ other, distance: edits(plain(name), plain(other)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ other }) => other)
}

/**
 * A sentence that leads from an unknown name to a known one.
 *
 * @param name - what was written.
 * @param known - the names there are.
 * @returns `Did you mean warmUp?`, or the names that could be meant if none is close.
 */
export function didYouMean(name: string, known: readonly string[]): string {
  const close = nearest(name, known)
  if (close.length > 0) return `Did you mean ${close.join(' or ')}?`
  if (known.length === 0) return 'Remove it; there is nothing it could name.'
  const more = known.length > MOST_NAMED ? ' …' : ''
  return `Known here: ${known.slice(0, MOST_NAMED).join(', ')}${more}.`
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/g, '')
}

/** Levenshtein distance, with a swap of neighbours counted as one edit. */
function edits(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const best = Math.min(change, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(isSwap ? Math.min(best, (before[j - 2] as number) + 1) : best)
    }
    before = last
    last = row
  }
  return last[b.length] as number
}
