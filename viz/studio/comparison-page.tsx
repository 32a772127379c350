import { useState } from 'preact/hooks'
import { type ComparisonAnswer, hasEnded, type ProblemAnswer } from '../answers/index.ts'
import { counted } from '../text/index.ts'
import { askServer, type ServerProblem } from './ask-server.ts'
import { ProblemBox } from './problem-box.tsx'
import { ProgressView } from './progress-view.tsx'
import { ResultView } from './result-view.tsx'
import { STATE_WORDS } from './state-words.ts'
import { useComparison } from './use-comparison.ts'

/** One comparison: how far it is, and what it came to. */
export function ComparisonPage({ id }: { readonly id: string }) {
  const { answer, problem, ask, isCutOff } = useComparison(id)
  const [refusal, setRefusal] = useState<ProblemAnswer>()
  const send = (method: 'POST' | 'DELETE', path: string): void => {
    setRefusal(undefined)
    askServer(`/api/comparisons/${encodeURIComponent(id)}${path}`, method)
      .then(ask)
      .catch((thrown: ServerProblem) => setRefusal(thrown.answer))
  }
  if (answer === undefined) {
    return (
      <>
        <h1>Comparison</h1>
        {problem === undefined ? <p role="status">Loading …</p> : <ProblemBox problem={problem} />}
      </>
    )
  }
  return (
    <>
      <p class="over">{answer.title}</p>
      <h1>{answer.answer ?? `Comparing ${answer.policies.join(', ')}`}</h1>
      <p class="facts">{factsOf(answer)}</p>
      {isCutOff && (
        <p class="problem" role="alert">
          The server does not answer. What is finished is kept; this page goes on when it is back.
        </p>
      )}
      {answer.failure !== null && (
        <p class="problem" role="alert">
          {answer.failure}
        </p>
      )}
      <ProblemBox problem={refusal} />
      {!hasEnded(answer) && <ProgressView comparison={answer} cancel={() => send('DELETE', '')} />}
      {(answer.state === 'cancelled' || answer.state === 'failed') && (
        <p>
          <button type="button" onClick={() => send('POST', '/continue')}>
            Go on where it stopped
          </button>
        </p>
      )}
      {hasEnded(answer) && answer.hasResult && <ResultView id={id} />}
    </>
  )
}

function factsOf({ state, policies, replications, seed, progress }: ComparisonAnswer): string {
  const finished = state === 'cancelled' ? `, ${progress.done} of ${progress.total} runs finished` : ''
  return [
    `${STATE_WORDS[state]}${finished}`,
    `${counted(replications, 'replication')} of ${policies.length === 1 ? policies[0] : counted(policies.length, 'policy', 'policies')}`,
    `seed ${seed}`,
  ].join(' · ')
}
