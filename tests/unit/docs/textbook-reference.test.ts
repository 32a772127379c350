import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { numberDistribution, orderingPolicy, queueNetwork, stockNetwork } from '../../../scenarios/index.ts'
import { codeSpans, readPage } from './markdown.ts'

const guide = readPage('docs/guides/textbook-systems.md')
const described = new Set(codeSpans(guide).flatMap((span) => span.split(/[^\p{L}\p{N}-]+/u)))

describe('docs/guides/textbook-systems.md', () => {
  it.each([
    ['stock network', stockNetwork, 60],
    ['queueing system', queueNetwork, 50],
  ])('has every field of a %s', (_, schema, least) => {
    const fields = new Set([...nodesOf(toJson(schema))].flatMap((node) => Object.keys(propertiesOf(node))))
    expect(fields.size).toBeGreaterThan(least)
    expect([...fields].filter((field) => field !== 'kind' && !described.has(field))).toEqual([])
  })

  it('has every kind of policy, demand, arrivals, disruption and distribution', () => {
    const kinds = [stockNetwork, queueNetwork, orderingPolicy, numberDistribution].flatMap((schema) =>
      [...nodesOf(toJson(schema))].flatMap((node) => propertiesOf(node)['kind']?.const ?? []),
    )
    expect(new Set(kinds).size).toBeGreaterThan(30)
    expect(kinds.filter((kind) => !described.has(kind))).toEqual([])
  })
})

type Node = Readonly<Record<string, unknown>>

function propertiesOf(node: Node): Record<string, { const?: string }> {
  return (node['properties'] ?? {}) as Record<string, { const?: string }>
}

function toJson(schema: z.ZodType): Node {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as unknown as Node
}

function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const part of Object.values(node)) {
    if (typeof part === 'object' && part !== null) yield* nodesOf(part as Node)
  }
}
