import type { ProblemAnswer } from '../answers/index.ts'

const MOST_SHOWN = 12

/** Why something cannot be done, and how to mend it. */
export function ProblemBox({ problem }: { readonly problem: ProblemAnswer | undefined }) {
  if (problem === undefined) return null
  const errors = problem.errors ?? []
  const more = errors.length - MOST_SHOWN
  return (
    <div class="problem" role="alert">
      <strong>{problem.title}</strong>
      {errors.length === 0 && <p>{problem.detail}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.slice(0, MOST_SHOWN).map(({ path, line, rule, fix, value }) => (
            <li key={`${path} ${line} ${rule}`}>
              {line !== null && <span class="line">line {line}</span>} {path !== '' && <code>{path}</code>}{' '}
              {isShort(value) && <span class="value">{JSON.stringify(value)}</span>} {rule}. {fix}
            </li>
          ))}
          {more > 0 && <li>… and {more} more</li>}
        </ul>
      )}
    </div>
  )
}

function isShort(value: unknown): boolean {
  return (typeof value === 'string' && value.length <= 60) || typeof value === 'number'
}
