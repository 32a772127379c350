import { z } from 'zod'
import { isTablePath } from '../load/index.ts'
import { CLOCK, DURATION, MODELS, scenario } from '../schema/index.ts'
import { shareRepeats } from './share-repeats.ts'
import { withoutRequired } from './without-required.ts'

/** A schema as JSON holds it. */
export type JsonSchema = Readonly<Record<string, unknown>>

const TITLE = 'Kingtide scenario'

/**
 * The JSON Schema of scenario files, for editors: names, units, ranges and defaults of all fields. It knows less than
 * `kingtide validate`, which also checks what belongs together.
 *
 * A scenario that extends another one needs to hold only what differs. Which fields there are depends on `model`; a
 * scenario that extends a textbook system names it again for the editor's sake.
 *
 * @returns a schema of draft 2020-12.
 */
export function scenarioJsonSchema(): JsonSchema {
  const whole = ofScenario()
  const changes = withoutRequired(whole)
  const classic = classicSchemas()
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: TITLE,
    type: 'object',
    ...choice([...classic.keys()]),
    $defs: shareRepeats({ whole, changes, ...Object.fromEntries([...classic].flatMap(definitionsOf)) }),
  }
}

/** The schemas of textbook systems, by model. */
function classicSchemas(): Map<string, JsonSchema> {
  const { livestream: _, ...classic } = MODELS
  return new Map(
    Object.entries(classic).map(([model, schema]) => [
      model,
      withExtends(toJsonSchema(schema), 'classic/serial'),
    ]),
  )
}

function definitionsOf([model, whole]: readonly [string, JsonSchema]): [string, JsonSchema][] {
  return [
    [model, whole],
    [`${model}-changes`, withoutRequired(whole)],
  ]
}

/** Which schema a file is held against: by its model, and by whether it extends another one. */
function choice([model, ...others]: readonly string[]): JsonSchema {
  if (model === undefined) return extendsOrNot('whole', 'changes')
  const isOfModel = { properties: { model: { const: model } }, required: ['model'] }
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: isOfModel, then: extendsOrNot(model, `${model}-changes`), else: choice(others) }
}

function extendsOrNot(whole: string, changes: string): JsonSchema {
  return {
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: `#/$defs/${changes}` },
    else: { $ref: `#/$defs/${whole}` },
  }
}

function ofScenario(): JsonSchema {
  const schema = withExtends(toJsonSchema(scenario), 'quiet-week')
  const properties = schema['properties'] as Record<string, JsonSchema>
  // An order history is laid over a scenario when it is run; no file can hold one.
  const demandSchema = properties['demand'] as JsonSchema
  const { replay: _replay, ...demand } = demandSchema['properties'] as Record<string, unknown>
  return { ...schema, properties: { ...properties, demand: { ...demandSchema, properties: demand } } }
}

function toJsonSchema(of: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(of, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema, path }) => Object.assign(jsonSchema, extraAt(jsonSchema, path)),
  }) as Record<string, unknown>
  return schema
}

function withExtends(schema: JsonSchema, example: string): JsonSchema {
  return {
    ...schema,
    properties: {
      extends: {
        type: 'string',
        description: 'scenario to build on: a name of the library, or a file beside this one',
        examples: [example, './base.yaml'],
      },
      ...(schema['properties'] as object),
    },
  }
}

/** What zod cannot say: tables may be files, and how lengths of time and times of day are written. */
function extraAt(schema: z.core.JSONSchema.BaseSchema, path: readonly (string | number)[]): object {
  const names = path.filter((part) => part !== 'properties').map(String)
  if (schema.type === 'array' && path.length === 4 && isTablePath(names)) return asTable(schema)
  // Not every editor reads the classes of Unicode; what is a letter is left to the check itself.
  if (schema.pattern?.includes('\\p{')) return { pattern: NAME }
  const written = WRITTEN.find(({ pattern }) => pattern === schema.pattern)
  if (written === undefined) return {}
  const { form, examples } = written
  return {
    description: schema.description === undefined ? form : `${schema.description} (${form})`,
    examples,
  }
}

const NAME = '^[^\\s._-]\\S*$'

const WRITTEN = [
  {
    pattern: DURATION.source,
    form: 'a length of time with its unit: ms, s, min, h or d',
    examples: ['36 h', '15 min', '2 d'],
  },
  { pattern: CLOCK.source, form: 'a time of day, in quotes', examples: ['20:00'] },
] as const

/** Rows, or the name of a file that holds them. */
function asTable(schema: z.core.JSONSchema.BaseSchema): object {
  const rows = { ...schema }
  for (const key of Object.keys(schema)) delete (schema as Record<string, unknown>)[key]
  const description = 'rows, or the name of a CSV file beside this one'
  return { description, anyOf: [rows, { type: 'string', pattern: '\\.csv$' }] }
}
