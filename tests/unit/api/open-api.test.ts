import { describe, expect, it } from 'vitest'
import { createApplication, endpointsOf } from '../../../api/application.ts'
import { openApiDocument } from '../../../api/http/index.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { queueIn } from './queue-in.ts'

interface Document {
  openapi: string
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>
  components: { schemas: Record<string, unknown> }
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
}

describe('the OpenAPI document', () => {
  const queue = queueIn(temporaryFolder())
  const options = { queue, version: '1.2.3', log: () => undefined }
  const document = openApiDocument(endpointsOf(options), '1.2.3') as Document

  it('has every route of the application, and no other', () => {
    const { stack } = createApplication(options).router as unknown as { stack: Layer[] }
    const served = stack
      .flatMap(({ route }) => (route === undefined ? [] : [route]))
      .filter(({ methods }) => methods['_all'] !== true)
      .flatMap(({ path, methods }) => Object.keys(methods).map((method) => `${method} ${path}`))
      .filter((route) => !FILES.test(route))
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    )
    expect(documented.length).toBeGreaterThan(10)
    expect(served.sort()).toEqual(documented.sort())
  })

  it('says for every operation what comes back, errors included, under a name of its own', () => {
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
    const names = operations.map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const { responses } of operations) {
      expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true)
      expect(JSON.stringify(responses['default'])).toContain('application/problem+json')
    }
  })

  it('refers only to what it holds', () => {
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
    expect(referred.length).toBeGreaterThan(5)
    const held = Object.keys(document.components.schemas)
    expect(referred.map(([, name]) => name).filter((name) => !held.includes(name as string))).toEqual([])
  })
})

/** Files of the pages are no part of the interface. */
const FILES = / \/($|plotly\.js$|api\/reference\/start\.js|assets|favicon)/
