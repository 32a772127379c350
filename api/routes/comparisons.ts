import { z } from 'zod'
import { type ComparisonAnswer, hasEnded } from '../../viz/index.ts'
import { type Endpoint, endpoint, HttpProblem } from '../http/index.ts'
import type { ComparisonQueue } from '../jobs/index.ts'
import { comparisonAnswer, comparisonRequest } from '../schemas/index.ts'

const ID = { id: 'id of the comparison' }

/**
 * Asking for comparisons and ending them.
 *
 * @param queue - the comparisons.
 */
export function comparisonEndpoints(queue: ComparisonQueue): Endpoint[] {
  return [askEndpoint(queue), listEndpoint(queue), oneEndpoint(queue), ...changes(queue)]
}

/**
 * A comparison that a path names.
 *
 * @param queue - the comparisons.
 * @param id - as it came; it is looked up, never made a path of.
 * @throws {HttpProblem} if there is none.
 */
export function findComparison(queue: ComparisonQueue, id: string | undefined): ComparisonAnswer {
  const found = queue.find(id ?? '')
  if (found !== undefined) return found
  throw new HttpProblem(404, 'There is no comparison of this id. See GET /api/comparisons.')
}

function askEndpoint(queue: ComparisonQueue): Endpoint {
  return endpoint({
    method: 'post',
    path: '/api/comparisons',
    id: 'startComparison',
    summary: 'Compare policies on a scenario',
    description:
      'One comparison runs at a time, the others wait. The same inputs are the same comparison: nothing finished is run twice, and one that was cancelled or failed is taken up again.',
    body: comparisonRequest,
    answers: {
      200: { description: 'It was asked for before', schema: comparisonAnswer },
      202: { description: 'It is queued; Location says where it stands', schema: comparisonAnswer },
    },
    handle: ({ body, response }) => {
      const { comparison, isNew } = queue.ask(body)
      response
        .status(isNew ? 202 : 200)
        .location(`/api/comparisons/${comparison.id}`)
        .json(comparison)
    },
  })
}

function listEndpoint(queue: ComparisonQueue): Endpoint {
  const schema = z.object({ comparisons: z.array(comparisonAnswer) }).meta({ id: 'Comparisons' })
  return endpoint({
    method: 'get',
    path: '/api/comparisons',
    id: 'listComparisons',
    summary: 'All comparisons, the newest first',
    answers: { 200: { description: 'The comparisons', schema } },
    handle: ({ response }) => void response.json({ comparisons: queue.list() }),
  })
}

function oneEndpoint(queue: ComparisonQueue): Endpoint {
  return endpoint({
    method: 'get',
    path: '/api/comparisons/{id}',
    id: 'getComparison',
    summary: 'One comparison and how far it is',
    values: ID,
    answers: { 200: { description: 'The comparison', schema: comparisonAnswer } },
    handle: ({ path, response }) => void response.json(findComparison(queue, path['id'])),
  })
}

function changes(queue: ComparisonQueue): Endpoint[] {
  return [
    endpoint({
      method: 'delete',
      path: '/api/comparisons/{id}',
      id: 'cancelComparison',
      summary: 'Cancel a comparison',
      description: 'What is finished is kept. A comparison that has ended cannot be cancelled.',
      values: ID,
      answers: { 200: { description: 'It has stopped', schema: comparisonAnswer } },
      handle: async ({ path, response }) => {
        const found = findComparison(queue, path['id'])
        if (hasEnded(found)) throw new HttpProblem(409, `The comparison has ended: it is ${found.state}.`)
        await queue.cancel(found.id)
        response.json(findComparison(queue, found.id))
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/comparisons/{id}/continue',
      id: 'continueComparison',
      summary: 'Take up a cancelled or failed comparison again',
      description: 'Replications that are finished are not run again.',
      values: ID,
      answers: { 202: { description: 'It is queued', schema: comparisonAnswer } },
      handle: ({ path, response }) => {
        const found = findComparison(queue, path['id'])
        if (found.state !== 'cancelled' && found.state !== 'failed') {
          throw new HttpProblem(409, `Only a cancelled or failed comparison can go on: it is ${found.state}.`)
        }
        queue.continue(found.id)
        response.status(202).json(findComparison(queue, found.id))
      },
    }),
  ]
}
