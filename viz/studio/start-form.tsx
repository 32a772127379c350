import { useState } from 'preact/hooks'
import type { ComparisonAnswer, ObjectiveAnswer, ProblemAnswer, ScenarioAnswer } from '../answers/index.ts'
import { askServer, type ServerProblem } from './ask-server.ts'
import { Field } from './field.tsx'
import { type ChosenLevers, LeverChoice, leversWritten } from './lever-choice.tsx'
import { PolicyChoice } from './policy-choice.tsx'
import { ProblemBox } from './problem-box.tsx'
import { addressOf } from './route.ts'
import { useAnswer } from './use-answer.ts'

/** Where the scenario of a comparison comes from. */
export type ScenarioSource = { readonly scenario: string } | { readonly scenarioText: string }

/** What of a comparison can be chosen, with what is sensible already in it. */
export function StartForm(props: { readonly scenario: ScenarioAnswer; readonly source: ScenarioSource }) {
  const { scenario, source } = props
  const defaults = scenario.policies.filter(({ isDefault }) => isDefault).map(({ name }) => name)
  const [policies, setPolicies] = useState<readonly string[]>(defaults)
  const [levers, setLevers] = useState<ChosenLevers>({ strengths: {}, isTogether: false })
  const [replications, setReplications] = useState(String(scenario.replications))
  const [seed, setSeed] = useState('1')
  const [objective, setObjective] = useState('profit')
  const [problem, setProblem] = useState<ProblemAnswer>()
  const [isSending, setIsSending] = useState(false)
  const objectives = useAnswer<{ kpis: readonly ObjectiveAnswer[] }>('/api/kpis').answer?.kpis ?? []
  const start = (event: Event): void => {
    event.preventDefault()
    setIsSending(true)
    const numbers = { replications: asNumber(replications), seed: asNumber(seed) }
    const chosen = { policies, levers: leversWritten(levers), ...numbers, objective }
    askServer<ComparisonAnswer>('/api/comparisons', 'POST', { ...source, ...chosen })
      .then(({ id }) => {
        location.hash = addressOf({ page: 'comparison', id })
      })
      .catch((thrown: ServerProblem) => {
        setProblem(thrown.answer)
        setIsSending(false)
      })
  }
  const faultOf = (path: string): string | undefined => {
    const found = problem?.errors?.find((error) => error.path === path || error.path.startsWith(`${path}[`))
    return found === undefined ? undefined : `${found.rule}. ${found.fix}`
  }
  const isUnplaced = problem !== undefined && !FIELDS.some((field) => faultOf(field) !== undefined)
  return (
    <form class="start" onSubmit={start} noValidate>
      <PolicyChoice
        all={scenario.policies}
        chosen={policies}
        choose={setPolicies}
        fault={faultOf('policies')}
      />
      <LeverChoice all={scenario.levers} chosen={levers} choose={setLevers} fault={faultOf('levers')} />
      <div class="row">
        <Field
          name="replications"
          label="Replications of each policy"
          hint="more make intervals narrower: four times as many halve them"
          fault={faultOf('replications')}
          value={replications}
          change={setReplications}
        />
        <Field
          name="seed"
          label="Seed"
          hint="the same seed gives the same nights"
          fault={faultOf('seed')}
          value={seed}
          change={setSeed}
        />
        <div class="field">
          <label class="label" for="objective">
            Decide by
          </label>
          <select
            id="objective"
            value={objective}
            onChange={(event) => setObjective(event.currentTarget.value)}
          >
            {objectives.map(({ key, name, better }) => (
              <option key={key} value={key}>
                {name} ({better === 'high' ? 'more' : 'less'} is better)
              </option>
            ))}
          </select>
          {faultOf('objective') !== undefined && <p class="fault">{faultOf('objective')}</p>}
        </div>
      </div>
      {isUnplaced && <ProblemBox problem={problem} />}
      <button type="submit" class="main" disabled={isSending || policies.length === 0}>
        Compare {policies.length === 1 ? '1 policy' : `${policies.length} policies`}
        {columnsOf(levers)}
      </button>
      {policies.length === 0 && <p class="fault">Choose at least one policy.</p>}
    </form>
  )
}

const FIELDS = ['policies', 'levers', 'replications', 'seed', 'objective'] as const

/** Words on the columns that levers add. */
function columnsOf({ strengths, isTogether }: ChosenLevers): string {
  const count = Object.keys(strengths).length
  if (count === 0) return ''
  return count === 1 || isTogether ? ' and 1 with levers' : ` and ${count} with levers`
}

/** What is no number is sent as it is: the server says what is wrong with it. */
function asNumber(text: string): number | string {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)
}
