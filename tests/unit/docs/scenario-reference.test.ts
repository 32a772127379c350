import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { durationDistribution, policySet, scenario } from '../../../scenarios/index.ts'
import { codeSpans, readPage } from './markdown.ts'

const guide = readPage('docs/guides/write-a-scenario.md')
const described = new Set(codeSpans(guide).flatMap((span) => span.split(/[^\p{L}\p{N}]+/u)))

describe('docs/guides/write-a-scenario.md', () => {
  it('has every field of the scenario schema', () => {
    const fields = new Set([scenario, policySet, durationDistribution].flatMap(fieldsOf))
    expect(fields.size).toBeGreaterThan(100)
    expect([...fields].filter((field) => !described.has(field))).toEqual([])
  })

  it('has every kind of policy and distribution', () => {
    const kinds = [policySet, durationDistribution].flatMap(kindsOf)
    expect(kinds.length).toBeGreaterThan(10)
    expect(kinds.filter((kind) => !guide.text.includes(kind))).toEqual([])
  })
})

function fieldsOf(schema: z.ZodType): string[] {
  return [...nodesOf(toJson(schema))].flatMap((node) => Object.keys((node['properties'] as object) ?? {}))
}

/** Values of every field `kind` that is fixed. */
function kindsOf(schema: z.ZodType): string[] {
  return [...nodesOf(toJson(schema))].flatMap((node) => {
    const { kind } = (node['properties'] ?? {}) as { kind?: { const?: string } }
    return kind?.const === undefined ? [] : [kind.const]
  })
}

type Node = Readonly<Record<string, unknown>>

function toJson(schema: z.ZodType): Node {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as unknown as Node
}

function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const part of Object.values(node)) {
    if (typeof part === 'object' && part !== null) yield* nodesOf(part as Node)
  }
}
