import type { TableAnswer } from '../answers/index.ts'

/** A table of indicators: digits aligned, intervals behind, verdicts in words and not in colour alone. */
export function KpiTable({ table, caption }: { readonly table: TableAnswer; readonly caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard too
    <section class="wide" tabIndex={0} aria-label={caption}>
      <table class="kpis">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, label, formula, cells }) => (
            <tr key={key}>
              <th scope="row" title={formula}>
                {label}
              </th>
              {cells.map((cell, column) => (
                <td key={table.columns[column]} class={cell?.verdict}>
                  {cell === null ? '–' : cell.mean}
                  {cell?.halfWidth != null && <span class="spread"> ± {cell.halfWidth}</span>}
                  <span class="verdict">{cell?.verdict}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
