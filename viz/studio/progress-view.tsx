import type { ComparisonAnswer } from '../answers/index.ts'
import { formatDuration } from '../text/index.ts'

/** How far a comparison is, with the time left and what each policy comes to so far. */
export function ProgressView(props: { readonly comparison: ComparisonAnswer; readonly cancel: () => void }) {
  const { comparison, cancel } = props
  const { state, progress, policies, replications } = comparison
  const { done, total, secondsLeft } = progress
  const left = secondsLeft === null ? 'time left not known yet' : `about ${formatDuration(secondsLeft)} left`
  return (
    <section class="progress" aria-label="Progress">
      <div class="bar">
        <progress value={done} max={total} aria-label="Runs finished" />
        <span>{Math.floor((100 * done) / Math.max(1, total))} %</span>
      </div>
      <p role="status">
        {state === 'queued' ? 'Another comparison runs first.' : `${done} of ${total} runs, ${left}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Policy</th>
            <th scope="col">Finished</th>
            <th scope="col">{comparison.objective} so far</th>
          </tr>
        </thead>
        <tbody>
          {policies.map((name) => {
            const found = progress.policies.find((policy) => policy.name === name)
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  {found?.done ?? 0} of {replications}
                </td>
                <td>{found?.soFar ?? '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
      <span class="hint"> What is finished is kept.</span>
    </section>
  )
}
