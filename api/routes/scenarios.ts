import { z } from 'zod'
import {
  listScenarios,
  loadScenario,
  readScenarioText,
  type Scenario,
  ScenarioError,
} from '../../scenarios/index.ts'
import { type ScenarioAnswer, scenarioAnswerOf, type ValidationAnswer } from '../../viz/index.ts'
import { type Endpoint, endpoint, HttpProblem } from '../http/index.ts'
import { SENT_SCENARIO } from '../jobs/index.ts'
import { scenarioAnswer, validationAnswer, validationRequest } from '../schemas/index.ts'

/** The library, and the check of scenarios of one's own. */
export function scenarioEndpoints(): Endpoint[] {
  const answers = new Map<string, ScenarioAnswer>()
  const read = (id: string): ScenarioAnswer => {
    const answer = answers.get(id) ?? scenarioAnswerOf(id, loadScenario(id))
    answers.set(id, answer)
    return answer
  }
  return [listEndpoint(read), oneEndpoint(read), validateEndpoint()]
}

function listEndpoint(read: (id: string) => ScenarioAnswer): Endpoint {
  const schema = z.object({ scenarios: z.array(scenarioAnswer) }).meta({ id: 'Scenarios' })
  return endpoint({
    method: 'get',
    path: '/api/scenarios',
    id: 'listScenarios',
    summary: 'The scenarios of the library',
    answers: { 200: { description: 'All of them, with their size and planned demand', schema } },
    handle: ({ response }) => void response.json({ scenarios: listScenarios().map(({ id }) => read(id)) }),
  })
}

function oneEndpoint(read: (id: string) => ScenarioAnswer): Endpoint {
  return endpoint({
    method: 'get',
    path: '/api/scenarios/{id}',
    id: 'getScenario',
    summary: 'One scenario of the library',
    values: { id: 'name of the scenario' },
    answers: { 200: { description: 'The scenario', schema: scenarioAnswer } },
    handle: ({ path, response }) => {
      const known = listScenarios().find(({ id }) => id === path['id'])
      if (known === undefined) {
        throw new HttpProblem(404, 'No scenario of this name is in the library. See GET /api/scenarios.')
      }
      response.json(read(known.id))
    },
  })
}

function validateEndpoint(): Endpoint {
  return endpoint({
    method: 'post',
    path: '/api/validate',
    id: 'validate',
    summary: 'Check a scenario of your own',
    description:
      'Says what is wrong with it, where, and how to mend it. It may extend a scenario of the library; it names no files, so its tables are written in it.',
    body: validationRequest,
    answers: {
      200: {
        description: 'What was found; ok is false if it cannot be used',
        schema: validationAnswer,
      },
    },
    handle: ({ body, response }) => void response.json(validationOf(body.scenarioText)),
  })
}

function validationOf(text: string): ValidationAnswer<ScenarioAnswer> {
  let scenario: Scenario
  try {
    scenario = readScenarioText(text, SENT_SCENARIO)
  } catch (error) {
    if (error instanceof ScenarioError) return { ok: false, errors: error.problems, scenario: null }
    throw error
  }
  return { ok: true, errors: [], scenario: scenarioAnswerOf(scenario.name, scenario) }
}
