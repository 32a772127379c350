const LONGEST_NAME = 64

/**
 * Leads from an unknown name to a known one.
 *
 * @param name - what was written.
 * @param known - the names there are.
 * @returns `did you mean tiered?`, or `choose from …` if none is close.
 */
export function didYouMean(name: string, known: readonly string[]): string {
  const close = closest(name, known)
  return close === undefined ? `choose from ${known.join(', ')}` : `did you mean ${close}?`
}

function closest(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const limit = Math.max(1, Math.floor(name.length / 3))
  const ranked = known
    .map((other) => ({ other, distance: edits(plain(name), plain(other)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.other
}

/** Case, dashes and underscores do not count. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/g, '')
}

/** Levenshtein distance, with a swap of neighbours counted as one edit. */
function edits(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = last[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1)
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const swap = isSwap ? before[column - 2] + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min(change, last[column] + 1, current[column - 1] + 1, swap))
    }
    before = last
    last = current
  }
  return last[b.length]
}
