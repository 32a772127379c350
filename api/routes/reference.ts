import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Express, static as staticFiles } from 'express'
import { z } from 'zod'
import { allowInlineStyles } from '../guards/index.ts'
import { type Endpoint, endpoint, openApiDocument } from '../http/index.ts'

const require = createRequire(import.meta.url)

const PATH = '/api/reference'
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kingtide: HTTP reference</title>
<link rel="icon" href="${PATH}/favicon-32x32.png">
<link rel="stylesheet" href="${PATH}/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="${PATH}/swagger-ui-bundle.js"></script>
<script src="${PATH}/start.js"></script>
</body>
</html>
`

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, tryItOutEnabled: true })
`

/**
 * The OpenAPI document and the page that shows it.
 *
 * @param others - all other endpoints.
 * @param version - of kingtide.
 */
export function referenceEndpoints(others: readonly Endpoint[], version: string): Endpoint[] {
  const endpoints: Endpoint[] = [
    endpoint({
      method: 'get',
      path: '/api/openapi.json',
      id: 'getOpenApi',
      summary: 'This document',
      answers: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.string() }) } },
      handle: ({ response }) => void response.json(document()),
    }),
    endpoint({
      method: 'get',
      path: PATH,
      id: 'getReference',
      summary: 'This document as a page',
      answers: { 200: { description: 'A page', schema: z.string(), mediaType: 'text/html' } },
      handle: ({ response }) => {
        // Swagger's own page sets styles on its elements.
        allowInlineStyles(response)
        response.type('html').send(PAGE)
      },
    }),
  ]
  let made: object | undefined
  const document = (): object => {
    made ??= openApiDocument([...others, ...endpoints], version)
    return made
  }
  return endpoints
}

/**
 * Puts the files of the reference page into an application.
 *
 * @param app - the application.
 */
export function mountReferenceFiles(app: Express): void {
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'))
  app.get(`${PATH}/start.js`, (_request, response) => void response.type('js').send(START))
  for (const file of FILES) app.use(`${PATH}/${file}`, staticFiles(join(folder, file)))
}
