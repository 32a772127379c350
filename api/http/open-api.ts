import { z } from 'zod'
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi'
import { problemAnswer } from '../schemas/index.ts'
import type { DocumentedAnswer, Endpoint } from './endpoint.ts'

const PROBLEM = 'application/problem+json'

/**
 * The OpenAPI document of endpoints, from the schemas that check their requests.
 *
 * @param endpoints - what is documented.
 * @param version - of kingtide.
 */
export function openApiDocument(endpoints: readonly Endpoint[], version: string): object {
  const paths: ZodOpenApiPathsObject = {}
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) }
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'Kingtide',
      version,
      description:
        'Compares policies of a livestream-commerce supply chain by simulation. Every error is problem details (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
  }
  return createDocument(document)
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { id, summary, description, body, values, query, headers, answers } = endpoint
  const responses = Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)])
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    requestParams: {
      ...(values === undefined ? {} : { path: named(values, z.string()) }),
      ...(query === undefined ? {} : { query: named(query, z.string().optional()) }),
      ...(headers === undefined ? {} : { header: named(headers, z.string().optional()) }),
    },
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      ...Object.fromEntries(responses),
      default: {
        description: 'What went wrong',
        content: { [PROBLEM]: { schema: problemAnswer } },
      },
    },
  }
}

function named(names: Readonly<Record<string, string>>, schema: z.ZodType): z.ZodObject {
  return z.object(
    Object.fromEntries(
      Object.entries(names).map(([name, description]) => [name, schema.meta({ description })]),
    ),
  )
}

function responseOf({ description, schema, mediaType = 'application/json' }: DocumentedAnswer): {
  description: string
  content?: Record<string, { schema: z.ZodType }>
} {
  return schema === undefined ? { description } : { description, content: { [mediaType]: { schema } } }
}
