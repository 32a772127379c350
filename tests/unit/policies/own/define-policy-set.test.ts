import { describe, expect, it } from 'vitest'
import { definePolicyKind, definePolicySet, type PolicySetDefinition, z } from '../../../../engine/index.ts'
import { isOwnPolicySet } from '../../../../engine/policies/index.ts'
import { POLICY_SETS } from '../../../../scenarios/index.ts'

const kind = definePolicyKind({
  point: 'liveReorder',
  kind: 'by-tens',
  schema: z.strictObject({ tens: z.number().int().min(1).default(2) }),
  make: ({ tens }) => ({
    observeAfter: 600_000,
    start: () => null,
    decide: () => ({ decision: 10 * tens, memory: null }),
  }),
})

describe('definePolicySet', () => {
  it('decides as as-is does wherever it says nothing', () => {
    const { policySet, name } = definePolicySet({ name: 'mine', description: 'ours' })
    expect(name).toBe('mine')
    expect(policySet).toEqual({ ...POLICY_SETS['as-is'], description: 'ours' })
  })

  it('reads built-in kinds as a scenario does, lengths of time with their unit', () => {
    const liveReorder = { kind: 'second-lot', observe: '10 min', share: 0.5, cap: 3 } as const
    expect(definePolicySet({ name: 'mine', liveReorder }).policySet.liveReorder).toEqual({
      ...liveReorder,
      observe: 600_000,
    })
  })

  it('reads kinds of its own by their schema, defaults filled in', () => {
    const { policySet, kinds } = definePolicySet({
      name: 'a',
      kinds: [kind],
      liveReorder: { kind: 'by-tens' },
    })
    expect(policySet.liveReorder).toEqual({ kind: 'by-tens', tens: 2 })
    expect(kinds).toEqual([kind])
  })

  it('is known again, unlike anything that looks like one', () => {
    const own = definePolicySet({ name: 'mine' })
    expect(isOwnPolicySet(own)).toBe(true)
    expect(isOwnPolicySet({ ...own, [Symbol.iterator]: 1 })).toBe(true)
    for (const other of [JSON.parse(JSON.stringify(own)), undefined, null, 'mine', () => own])
      expect(isOwnPolicySet(other)).toBe(false)
  })

  const nan = { kind: 'by-x', x: Number.NaN }
  const byX = { ...kind, kind: 'by-x', schema: z.strictObject({ x: z.any() }) }
  const REFUSED: readonly (readonly [PolicySetDefinition, RegExp])[] = [
    [{ name: 'two words' }, /name is "two words", but must be/],
    [{ name: 'hindsight' }, /'hindsight', which is a built-in policy set/],
    [
      { name: 'a', liveReorder: { kind: 'by-tens' } },
      /liveReorder\.kind is "by-tens".* choose from none, second-lot/,
    ],
    [{ name: 'a', kinds: [kind], liveReorder: { kind: 'by-tens', tens: 0 } }, /liveReorder\.tens is 0/],
    [{ name: 'a', kinds: [kind], forecast: { kind: 'by-tens' } }, /forecast\.kind is "by-tens"/],
    [
      { name: 'a', kinds: [kind, kind], liveReorder: { kind: 'none' } },
      /a liveReorder kind 'by-tens' already/,
    ],
    [{ name: 'a', kinds: [{ ...kind, kind: 'none' }], liveReorder: { kind: 'none' } }, /kind 'none' already/],
    [{ name: 'a', kinds: [byX], liveReorder: nan }, /liveReorder\.x is NaN, but .* finite/],
    [{ name: 'a', kinds: [byX], liveReorder: { kind: 'by-x', x: () => 1 } }, /liveReorder\.x is a function/],
    [
      { name: 'a', releasePool: { kind: 'insurance-pool', share: 2, every: '1 h', trigger: 0 } },
      /releasePool\.share is 2/,
    ],
  ]

  it.each(REFUSED)('refuses %j', (definition, fault) => {
    expect(() => definePolicySet(definition)).toThrow(fault)
  })
})
