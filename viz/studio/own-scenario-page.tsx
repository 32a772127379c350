import { useState } from 'preact/hooks'
import type { ProblemAnswer, ScenarioAnswer, ValidationAnswer } from '../answers/index.ts'
import { askServer, type ServerProblem } from './ask-server.ts'
import { ProblemBox } from './problem-box.tsx'
import { sizeOf } from './scenario-card.tsx'
import { StartForm } from './start-form.tsx'

const EXAMPLE = `extends: quiet-week
name: my-week
title: A quiet week with a picking wave every four hours

network:
  warehousing:
    waveEvery: 4 h
`

/** A scenario that is written here: checked line by line, then compared like any other. */
export function OwnScenarioPage() {
  const [text, setText] = useState(EXAMPLE)
  const [checked, setChecked] = useState<{ text: string; scenario: ScenarioAnswer }>()
  const [problem, setProblem] = useState<ProblemAnswer>()
  const check = (event: Event): void => {
    event.preventDefault()
    setChecked(undefined)
    askServer<ValidationAnswer<ScenarioAnswer>>('/api/validate', 'POST', { scenarioText: text })
      .then(({ errors, scenario }) => {
        if (scenario !== null) setChecked({ text, scenario })
        setProblem(scenario === null ? { ...WRONG, errors } : undefined)
      })
      .catch((thrown: ServerProblem) => setProblem(thrown.answer))
  }
  return (
    <>
      <h1>A scenario of your own</h1>
      <p class="lead">
        It may extend one of the library and change only what differs. Tables are written in it; files of your
        own go through the command line.
      </p>
      <form onSubmit={check}>
        <label class="label" for="scenario-text">
          Scenario, YAML or JSON
        </label>
        <textarea
          id="scenario-text"
          rows={14}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">Check it</button>
      </form>
      <ProblemBox problem={problem} />
      {checked !== undefined && checked.text === text && (
        <section aria-label="Start">
          <h2>{checked.scenario.title}</h2>
          <p class="facts" role="status">
            It can be used: {sizeOf(checked.scenario)}
          </p>
          <StartForm scenario={checked.scenario} source={{ scenarioText: checked.text }} />
        </section>
      )}
    </>
  )
}

const WRONG = { type: 'about:blank', title: 'The scenario cannot be used', status: 422, detail: '' } as const
