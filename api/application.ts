import compression from 'compression'
import express, { type Express } from 'express'
import { onlyThisHost, safeHeaders } from './guards/index.ts'
import { type Endpoint, mount, mountProblems } from './http/index.ts'
import type { ComparisonQueue } from './jobs/index.ts'
import {
  comparisonEndpoints,
  eventEndpoints,
  healthEndpoints,
  kpiEndpoints,
  mountReferenceFiles,
  mountStudio,
  referenceEndpoints,
  resultEndpoints,
  scenarioEndpoints,
} from './routes/index.ts'

/** What an application is made of. */
export interface ApplicationOptions {
  /** The comparisons. */
  readonly queue: ComparisonQueue
  /** Version of kingtide. */
  readonly version: string
  /** Told of unexpected errors. */
  readonly log: (text: string) => void
}

/**
 * Everything that the server answers.
 *
 * @param options - comparisons, version, log.
 */
export function endpointsOf({ queue, version }: Omit<ApplicationOptions, 'log'>): Endpoint[] {
  const endpoints = [
    ...healthEndpoints(version),
    ...scenarioEndpoints(),
    ...kpiEndpoints(),
    ...comparisonEndpoints(queue),
    ...eventEndpoints(queue),
    ...resultEndpoints(queue),
  ]
  return [...endpoints, ...referenceEndpoints(endpoints, version)]
}

/**
 * The application: guards first, then what it answers, then problems.
 *
 * @param options - comparisons, version, log.
 */
export function createApplication({ queue, version, log }: ApplicationOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(safeHeaders(), onlyThisHost(), compression({ filter: isCompressed }))
  mount(app, endpointsOf({ queue, version }))
  mountReferenceFiles(app)
  mountStudio(app)
  mountProblems(app, log)
  return app
}

/** A compressor would hold events back. */
function isCompressed(request: express.Request, response: express.Response): boolean {
  return !request.path.endsWith('/events') && compression.filter(request, response)
}
