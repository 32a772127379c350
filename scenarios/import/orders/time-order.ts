/**
 * Puts the rows of a file in the order in which things happened. At equal times orders come before what comes
 * back, then the row that stands first in the file.
 *
 * @param instants - time of each row; rows with `NaN` are left out.
 * @param units - units of each row; negative for goods that come back.
 * @returns indices of the rows.
 */
export function sortByTime(instants: Float64Array, units: Int32Array): Int32Array {
  const rows = Int32Array.from(instants.keys()).filter((row) => !Number.isNaN(instants[row]))
  const compare = (a: number, b: number): number =>
    (instants[a] as number) - (instants[b] as number) ||
    Number((units[a] as number) < 0) - Number((units[b] as number) < 0) ||
    a - b
  // Most files are sorted already, and looking is much cheaper than sorting.
  const isSorted = rows.every((row, index) => index === 0 || compare(rows[index - 1] as number, row) < 0)
  return isSorted ? rows : rows.sort(compare)
}
