import type { ScenarioAnswer } from '../answers/index.ts'
import { DemandLine } from './demand-line.tsx'
import { ProblemBox } from './problem-box.tsx'
import { sizeOf } from './scenario-card.tsx'
import { StartForm } from './start-form.tsx'
import { useAnswer } from './use-answer.ts'

/** One scenario, and the form that starts a comparison on it. */
export function StartPage({ id }: { readonly id: string }) {
  const { answer, problem } = useAnswer<ScenarioAnswer>(`/api/scenarios/${encodeURIComponent(id)}`)
  if (answer === undefined) {
    return (
      <>
        <h1>{id}</h1>
        {problem === undefined ? <p role="status">Loading …</p> : <ProblemBox problem={problem} />}
      </>
    )
  }
  return (
    <>
      <h1>{answer.title}</h1>
      <p class="lead">{answer.description}</p>
      <DemandLine demandByHour={answer.demandByHour} days={answer.days} />
      <p class="facts">{sizeOf(answer)}</p>
      <StartForm scenario={answer} source={{ scenario: answer.id }} />
    </>
  )
}
