import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readResults, resultOf, type StoredResults } from '../../engine/experiment/index.ts'
import type { Scenario } from '../../scenarios/index.ts'
import { figuresOf, REPORT, summaryOf } from '../../viz/index.ts'
import { type Call, type Endpoint, endpoint, HttpProblem } from '../http/index.ts'
import type { ComparisonQueue } from '../jobs/index.ts'
import { figuresAnswer, resultAnswer, summaryAnswer } from '../schemas/index.ts'
import { findComparison } from './comparisons.ts'

const ID = { id: 'id of the comparison' }

/** The report holds its own scripts; it may load and send nothing, and is no page of this server. */
const REPORT_POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-scripts allow-downloads"

/**
 * What comparisons came to.
 *
 * @param queue - the comparisons.
 */
export function resultEndpoints(queue: ComparisonQueue): Endpoint[] {
  const stored = ({ path }: Call<unknown>): StoredResults => readResults(directoryOf(queue, path['id']))
  return [
    endpoint({
      method: 'get',
      path: '/api/comparisons/{id}/result',
      id: 'getResult',
      summary: 'The result, as kingtide compare --json prints it',
      values: ID,
      answers: { 200: { description: 'The result', schema: resultAnswer } },
      handle: (call) => void call.response.json(resultOf(stored(call).comparison)),
    }),
    endpoint({
      method: 'get',
      path: '/api/comparisons/{id}/summary',
      id: 'getSummary',
      summary: 'Question, answer and tables for people',
      values: ID,
      answers: { 200: { description: 'The summary', schema: summaryAnswer } },
      handle: (call) => void call.response.json(summaryOf(stored(call).comparison)),
    }),
    endpoint({
      method: 'get',
      path: '/api/comparisons/{id}/figures',
      id: 'getFigures',
      summary: 'The figures, as plotly takes them',
      values: ID,
      answers: { 200: { description: 'The figures', schema: figuresAnswer } },
      handle: (call) => {
        const { comparison, manifest } = stored(call)
        const figures = figuresOf({ comparison, scenario: manifest.scenario as Scenario })
        call.response.json({ figures })
      },
    }),
    reportEndpoint(queue),
  ]
}

function reportEndpoint(queue: ComparisonQueue): Endpoint {
  return endpoint({
    method: 'get',
    path: '/api/comparisons/{id}/report',
    id: 'getReport',
    summary: 'The report: one page that needs no network',
    values: ID,
    query: { download: 'if it is there, the report is sent as a file to keep' },
    answers: { 200: { description: 'The report', schema: z.string(), mediaType: 'text/html' } },
    handle: async ({ path, request, response }) => {
      const { id } = findComparison(queue, path['id'])
      const root = directoryOf(queue, id)
      if (request.query['download'] !== undefined) response.attachment(`${id}.html`)
      response.set('Content-Security-Policy', REPORT_POLICY)
      await new Promise<void>((resolve, reject) =>
        response.sendFile(REPORT, { root, cacheControl: false, dotfiles: 'allow' }, (error) =>
          error === undefined || request.destroyed ? resolve() : reject(error),
        ),
      )
    },
  })
}

/** Directory with the results of a comparison that has some. */
function directoryOf(queue: ComparisonQueue, id: string | undefined): string {
  const { state, hasResult, id: known } = findComparison(queue, id)
  const directory = queue.resultsOf(known)
  if (hasResult && existsSync(join(directory, REPORT))) return directory
  throw new HttpProblem(
    409,
    `The comparison has no result: it is ${state}. Watch its events, then ask again.`,
  )
}
