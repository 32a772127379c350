import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { fullShockOf, PRESETS, type Shock, shock } from '../../../../scenarios/index.ts'

const trigger = { kind: 'at', day: 1, time: '10:00' } as const
const HOUR = 3_600_000

function parsed(input: object): Shock {
  return shock.parse({ trigger, ...input })
}

describe.each(PRESETS.map((preset) => [preset.kind, preset] as const))('preset %s', (kind, preset) => {
  const fields = Object.keys(shapeOf(kind))
  const defaults = parsed({ kind })

  it('changes something, and reaches everything, unless it is told otherwise', () => {
    const { targets, changes } = fullShockOf(defaults)
    expect(Object.values(changes).filter((change) => change !== undefined)).not.toEqual([])
    expect(Object.values(targets).filter((target) => target !== undefined)).toEqual([])
  })

  it('documents parameters that the schema has, each once, and with a source', () => {
    const names = preset.parameters.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !fields.includes(name))).toEqual([])
    expect(preset.parameters.filter(({ source }) => source === '')).toEqual([])
  })

  it('documents every parameter of its own', () => {
    const shared = Object.keys(shapeOf('custom'))
    const own = fields.filter((field) => !shared.includes(field))
    const documented = new Set(preset.parameters.map(({ name }) => name))
    expect(own.filter((field) => !documented.has(field))).toEqual([])
  })

  it('documents the defaults that the schema sets', () => {
    const values = parsed({ kind }) as unknown as Record<string, unknown>
    for (const { name, default: text } of preset.parameters) {
      if (text !== 'all' && text !== 'none')
        expect([name, values[name]]).toEqual([name, parsedDefault(kind, name, text)])
      else expect([name, values[name]]).toEqual([name, undefined])
    }
  })

  it('keeps its course, its trigger and its witnesses', () => {
    const full = fullShockOf(
      parsed({
        kind,
        peak: 2,
        ramp: '1 h',
        hold: '2 h',
        decay: '3 h',
        steps: 5,
        seenBy: [],
        seenWhen: '4 h',
      }),
    )
    expect(full).toMatchObject({ peak: 2, ramp: HOUR, hold: 2 * HOUR, decay: 3 * HOUR, steps: 5 })
    expect(full).toMatchObject({ seenBy: [], seenWhen: 4 * HOUR, trigger: { kind: 'at', day: 1 } })
  })

  it('comes to the same shock as one written out in full', () => {
    const { targets, changes, trigger: parsedTrigger, ...course } = fullShockOf(defaults)
    const { seenWhen, ramp, hold, decay, ...rest } = course
    const written = Object.fromEntries(
      Object.entries({ seenWhen, ramp, hold, decay }).map(([name, ms]) => [name, `${ms / HOUR} h`]),
    )
    const orderIntake = changes.orderIntake && {
      ...changes.orderIntake,
      within: `${changes.orderIntake.within / HOUR} h`,
    }
    const modelAge = changes.modelAge && `${changes.modelAge / HOUR} h`
    const fakeOrders = changes.fakeOrders && {
      ...changes.fakeOrders,
      heldFor: `${changes.fakeOrders.heldFor / HOUR} h`,
    }
    const custom = parsed({
      kind: 'custom',
      ...rest,
      ...written,
      targets,
      changes: { ...changes, orderIntake, modelAge, fakeOrders },
    })
    expect(parsedTrigger).toEqual(custom.trigger)
    expect(clean(fullShockOf(custom))).toEqual(clean(fullShockOf(defaults)))
  })
})

describe('parameters of a preset', () => {
  it.each([
    [{ kind: 'surge', size: 3, skus: ['a'], regions: ['e'] }, { surge: 3 }, { skus: ['a'], regions: ['e'] }],
    [
      { kind: 'weather', lineHaulSpeed: 0.2, courierCapacity: 0.3, courierPrice: 1.7, regions: ['e'] },
      { lineHaulSpeed: 0.2, courierCapacity: 0.3, courierPrice: 1.7 },
      { regions: ['e'] },
    ],
    [
      { kind: 'factory-outage', production: 'waits', factories: ['f'] },
      { production: 'waits' },
      { factories: ['f'] },
    ],
    [{ kind: 'system-outage', takesOrders: true, stops: ['waves'] }, { stops: ['waves'] }, {}],
    [
      { kind: 'system-outage', retried: 0.1, within: '1 h', stops: [] },
      { stops: [], orderIntake: { retried: 0.1, within: HOUR } },
      {},
    ],
    [
      { kind: 'host-scandal', hosts: ['h'], demandKept: 0.5, returned: 0.2, refused: 0, regretted: 0.3 },
      { demandKept: 0.5, openOrdersCancelled: 0.1, returned: 0.2, refused: 0, regretted: 0.3 },
      { hosts: ['h'] },
    ],
  ])('%j', (input, changes, targets) => {
    expect(clean(fullShockOf(parsed(input)))).toMatchObject({ changes, targets })
    expect(clean(fullShockOf(parsed(input)).changes)).toEqual(changes)
  })
})

describe('values that no shock may have', () => {
  it.each([
    [{ kind: 'weather', lineHaulSpeed: 0 }],
    [{ kind: 'weather', courierPrice: 0.9 }],
    [{ kind: 'surge', peak: -1 }],
    [{ kind: 'surge', skus: [] }],
    [{ kind: 'weather', steps: 0 }],
    [{ kind: 'weather', hosts: ['a'] }],
    [{ kind: 'custom' }],
    [{ kind: 'weather', seenBy: ['buyers'] }],
    [{ kind: 'weather', trigger: { kind: 'at', day: 1, time: '10:00', probability: 1.1 } }],
    [{ kind: 'weather', trigger: { kind: 'drawn', size: { kind: 'pareto', smallest: 1, shape: 0 } } }],
    [{ kind: 'weather', trigger: { kind: 'drawn', when: { kind: 'hours', weights: [1, 1] } } }],
  ])('%j', (input) => {
    expect(shock.safeParse({ trigger, ...input }).success).toBe(false)
  })
})

type Kinds = Shock['kind']

function shapeOf(kind: Kinds): Readonly<Record<string, z.ZodType>> {
  const option = shock.options.find(({ shape }) => shape.kind.value === kind)
  return (option as z.ZodObject).shape as Readonly<Record<string, z.ZodType>>
}

/** A default as it is documented, read as the schema reads it. */
function parsedDefault(kind: Kinds, name: string, text: string): unknown {
  const list = text === 'nobody' ? [] : text.split(', ')
  const candidates: unknown[] = [Number(text), text, text === 'true', list]
  const field = shapeOf(kind)[name] as z.ZodType
  const fit = candidates.map((value) => field.safeParse(value)).find(({ success }) => success)
  return fit?.data
}

function clean(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
