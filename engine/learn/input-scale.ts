import type { InputScale } from '../policies/index.ts'

/**
 * Mean and standard deviation of each feature.
 *
 * @param features - row by row, at least one row.
 * @returns spread 1 for a feature that never changes.
 */
export function inputScaleOf(features: readonly Float64Array[]): InputScale {
  const columns = Array.from(features[0], (_, column) => column)
  const centre = columns.map((column) => meanOf(features, (row) => row[column]))
  const spread = columns.map((column) => {
    const variance = meanOf(features, (row) => (row[column] - centre[column]) ** 2)
    return variance > 0 ? Math.sqrt(variance) : 1
  })
  return { centre, spread }
}

function meanOf(rows: readonly Float64Array[], term: (row: Float64Array) => number): number {
  return rows.reduce((sum, row) => sum + term(row), 0) / rows.length
}
