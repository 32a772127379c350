import { type Express, json, type NextFunction, type Request, type Response } from 'express'
import type { ProblemAnswer } from '../../viz/index.ts'
import type { Endpoint } from './endpoint.ts'
import { HttpProblem } from './http-problem.ts'
import { problemOf } from './problem-of.ts'
import { readBody } from './read-body.ts'

const LARGEST_BODY = '2mb'
const FAILED = 500

/**
 * Puts endpoints into an application, and behind each path what refuses its other methods.
 *
 * @param app - the application.
 * @param endpoints - what it answers.
 */
export function mount(app: Express, endpoints: readonly Endpoint[]): void {
  const readJson = json({ limit: LARGEST_BODY, type: 'application/json', strict: true })
  for (const endpoint of endpoints) {
    const route = app.route(expressPath(endpoint.path))
    if (endpoint.body === undefined) route[endpoint.method](answering(endpoint))
    else route[endpoint.method](demandJson, readJson, answering(endpoint))
  }
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    const allowed = methodsOf(path, endpoints)
    app.route(expressPath(path)).all((request, response) => {
      response.set('Allow', allowed.join(', '))
      throw new HttpProblem(405, `${request.method} is not possible here. Use ${allowed.join(' or ')}.`)
    })
  }
}

/**
 * Puts the last handlers into an application: what nothing else answers is not found, and what was thrown becomes
 * problem details.
 *
 * @param app - the application, all else mounted.
 * @param log - told of unexpected errors.
 */
export function mountProblems(app: Express, log: (text: string) => void): void {
  app.use((request) => {
    throw new HttpProblem(404, `There is nothing at ${request.path}. See /api/reference for what there is.`)
  })
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    const problem = problemOf(error)
    if (problem.status >= FAILED) log(`${request.method} ${request.path}: ${stackOf(error)}`)
    if (response.headersSent) next(error)
    else sendProblem(response, problem)
  })
}

function sendProblem(response: Response, problem: ProblemAnswer): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

function answering({ body, handle }: Endpoint) {
  return async (request: Request, response: Response): Promise<void> => {
    response.set('Cache-Control', 'no-store')
    const read = body === undefined ? undefined : readBody(body, request.body)
    await handle({ body: read, path: request.params as Record<string, string>, request, response })
  }
}

function demandJson(request: Request, _response: Response, next: NextFunction): void {
  if (request.is('application/json') !== false && request.is('application/json') !== null) next()
  else throw new HttpProblem(415, 'The body must be JSON. Send it with Content-Type: application/json.')
}

function methodsOf(path: string, endpoints: readonly Endpoint[]): string[] {
  const methods = endpoints.filter((endpoint) => endpoint.path === path).map(({ method }) => method)
  return [...new Set(methods.flatMap((method) => (method === 'get' ? ['get', 'head'] : [method])))].map(
    (method) => method.toUpperCase(),
  )
}

/** `/a/{id}` of OpenAPI is `/a/:id` of express. */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
