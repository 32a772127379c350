import { describe, expect, it } from 'vitest'
import { KPI_TABLE } from '../../../engine/index.ts'
import { readPage } from './markdown.ts'

describe('docs/reference/kpis.md', () => {
  it('has the table of the code, row by row', () => {
    const rows = readPage('docs/reference/kpis.md')
      .text.split('\n')
      .filter((line) => line.startsWith('| `'))
    expect(rows).toEqual(
      KPI_TABLE.map(
        ({ key, name, formula, unit, better, nullBecause }) =>
          `| \`${key}\` | ${name} | ${formula} | ${unit} | ${better} | ${nullBecause} |`,
      ),
    )
  })
})
