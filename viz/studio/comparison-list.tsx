import { useEffect } from 'preact/hooks'
import { type ComparisonAnswer, hasEnded } from '../answers/index.ts'
import { counted } from '../text/index.ts'
import { addressOf } from './route.ts'
import { STATE_WORDS } from './state-words.ts'

const LOOK_AGAIN_AFTER = 2_000

/** Comparisons of this server, the newest first. */
export function ComparisonList(props: {
  readonly comparisons: readonly ComparisonAnswer[]
  readonly ask: () => void
}) {
  const { comparisons, ask } = props
  const isMoving = comparisons.some((comparison) => !hasEnded(comparison))
  useEffect(() => {
    if (!isMoving) return
    const timer = setInterval(ask, LOOK_AGAIN_AFTER)
    return () => clearInterval(timer)
  }, [isMoving, ask])
  if (comparisons.length === 0)
    return <p class="hint">None yet. Choose a scenario above to start the first.</p>
  return (
    <ul class="comparisons">
      {comparisons.map((comparison) => (
        <li key={comparison.id}>
          <a class="title" href={addressOf({ page: 'comparison', id: comparison.id })}>
            {comparison.title}
          </a>
          <span class={`state ${comparison.state}`}>{stateOf(comparison)}</span>
          <p>{comparison.answer ?? comparison.failure ?? comparison.policies.join(', ')}</p>
          <p class="facts">
            {counted(comparison.replications, 'replication')} of {comparison.policies.join(', ')} · seed{' '}
            {comparison.seed} · <time dateTime={comparison.createdAt}>{timeOf(comparison.createdAt)}</time>
          </p>
        </li>
      ))}
    </ul>
  )
}

function stateOf({ state, progress }: ComparisonAnswer): string {
  if (state !== 'running') return STATE_WORDS[state]
  return `${STATE_WORDS[state]}, ${Math.floor((100 * progress.done) / Math.max(1, progress.total))} %`
}

function timeOf(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
