import type { FigureAnswer, SummaryAnswer } from '../answers/index.ts'
import { formatNumber } from '../text/index.ts'
import { FigureView } from './figure-view.tsx'
import { KpiTable } from './kpi-table.tsx'
import { ProblemBox } from './problem-box.tsx'
import { useAnswer } from './use-answer.ts'

/** What a comparison came to: files to keep, tables, figures, notes. */
export function ResultView({ id }: { readonly id: string }) {
  const path = `/api/comparisons/${encodeURIComponent(id)}`
  const summary = useAnswer<SummaryAnswer>(`${path}/summary`)
  const figures = useAnswer<{ figures: readonly FigureAnswer[] }>(`${path}/figures`)
  if (summary.answer === undefined) return <ProblemBox problem={summary.problem} />
  const { means, differences, replications, ordersPerReplication, notes } = summary.answer
  return (
    <>
      <p class="downloads">
        <a class="button main" href={`${path}/report?download`} download={`${id}.html`}>
          Download the report
        </a>
        <a class="button" href={`${path}/report`} target="_blank" rel="noreferrer">
          Open the report
        </a>
        <a class="button" href={`${path}/result`} download={`${id}.json`}>
          Figures as JSON
        </a>
      </p>
      <section aria-labelledby="means">
        <h2 id="means">What the policies come to</h2>
        <p class="hint">
          Mean ± half width of its 95 % interval over {replications} replications of{' '}
          {formatNumber(ordersPerReplication)} orders.
        </p>
        <KpiTable table={means} caption="Means of the indicators" />
      </section>
      {differences !== null && (
        <section aria-labelledby="differences">
          <h2 id="differences">
            Difference to {differences.columns.length > 0 ? means.columns[0] : 'the first'}
          </h2>
          <p class="hint">Better and worse: the 95 % interval of the difference excludes zero.</p>
          <KpiTable table={differences} caption="Differences of the indicators" />
        </section>
      )}
      <ProblemBox problem={figures.problem} />
      {figures.answer?.figures.map((figure) => (
        <FigureView key={figure.id} figure={figure} />
      ))}
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <h2 id="notes">Notes</h2>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
