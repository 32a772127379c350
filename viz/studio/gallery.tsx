import type { ComparisonAnswer, ScenarioAnswer } from '../answers/index.ts'
import { ComparisonList } from './comparison-list.tsx'
import { ProblemBox } from './problem-box.tsx'
import { ScenarioCard } from './scenario-card.tsx'
import { useAnswer } from './use-answer.ts'

/** The first view: what can be rehearsed, and what has been. */
export function Gallery() {
  const scenarios = useAnswer<{ scenarios: readonly ScenarioAnswer[] }>('/api/scenarios')
  const comparisons = useAnswer<{ comparisons: readonly ComparisonAnswer[] }>('/api/comparisons')
  return (
    <>
      <section aria-labelledby="scenarios">
        <h1 id="scenarios">What do you want to rehearse?</h1>
        <p class="lead">
          Each scenario is a supply chain and the shows ahead of it. Kingtide plays them many times over with
          each policy, on the same nights, and says which is best and how sure that is.
        </p>
        <ProblemBox problem={scenarios.problem} />
        {scenarios.answer === undefined && scenarios.problem === undefined && <p role="status">Loading …</p>}
        <ul class="cards">
          {scenarios.answer?.scenarios.map((scenario) => (
            <ScenarioCard key={scenario.id} scenario={scenario} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="comparisons">
        <h2 id="comparisons">Comparisons</h2>
        {scenarios.problem === undefined && <ProblemBox problem={comparisons.problem} />}
        {comparisons.answer !== undefined && (
          <ComparisonList comparisons={comparisons.answer.comparisons} ask={comparisons.ask} />
        )}
      </section>
    </>
  )
}
