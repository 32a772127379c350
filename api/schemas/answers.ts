import { z } from 'zod'
import type {
  ComparisonAnswer,
  InputProblem,
  ObjectiveAnswer,
  ProblemAnswer,
  ScenarioAnswer,
  SummaryAnswer,
  ValidationAnswer,
} from '../../viz/index.ts'

/** A scenario of the gallery. */
export const scenarioAnswer: z.ZodType<ScenarioAnswer> = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    orders: z.int().describe('expected in one replication, warm-up included'),
    skus: z.int(),
    factories: z.int(),
    warehouses: z.int(),
    zones: z.int(),
    shows: z.int().describe('inside the measured window'),
    days: z.int().describe('length of the measured window'),
    demandByHour: z.array(z.number()).describe('units planned to be demanded in each hour of the window'),
    replications: z.int().describe('of each policy unless the request says otherwise'),
    policies: z.array(z.object({ name: z.string(), description: z.string(), isDefault: z.boolean() })),
    levers: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          description: z.string(),
          meaning: z.string().describe('of its strength'),
          from: z.number().describe('smallest strength, at which nothing changes'),
          to: z.number(),
          strength: z.number().describe('when none is given'),
          obstacle: z.string().nullable().describe('why it cannot be applied here'),
        }),
      )
      .describe('levers, each tried on the first policy set that is compared by default'),
  })
  .meta({ id: 'Scenario' })

const inputProblem: z.ZodType<InputProblem> = z
  .object({
    file: z.string(),
    line: z.int().nullable(),
    column: z.int().nullable(),
    path: z.string(),
    value: z.unknown(),
    rule: z.string(),
    fix: z.string(),
  })
  .meta({ id: 'InputProblem' })

/** Problem details. */
export const problemAnswer: z.ZodType<ProblemAnswer> = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(inputProblem).optional().describe('what is wrong with the input, one by one'),
  })
  .meta({ id: 'Problem' })

/** Outcome of a check. */
export const validationAnswer: z.ZodType<ValidationAnswer<ScenarioAnswer>> = z
  .object({
    ok: z.boolean(),
    errors: z.array(inputProblem),
    scenario: scenarioAnswer.nullable(),
  })
  .meta({ id: 'Validation' })

/** An indicator that a comparison can be decided by. */
export const kpiAnswer: z.ZodType<ObjectiveAnswer> = z
  .object({
    key: z.string(),
    name: z.string(),
    unit: z.string(),
    better: z.enum(['high', 'low']),
    formula: z.string(),
  })
  .meta({ id: 'Kpi' })

/** A comparison and how it stands. */
export const comparisonAnswer: z.ZodType<ComparisonAnswer> = z
  .object({
    id: z.string(),
    state: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
    scenario: z.string(),
    title: z.string(),
    policies: z.array(z.string()),
    replications: z.int(),
    seed: z.int(),
    objective: z.string(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    progress: z.object({
      done: z.int().describe('replications finished, over all policies'),
      total: z.int(),
      secondsLeft: z.number().nullable(),
      policies: z.array(z.object({ name: z.string(), done: z.int(), soFar: z.string().nullable() })),
    }),
    hasResult: z.boolean(),
    answer: z.string().nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'Comparison' })

const cell = z.object({
  mean: z.string(),
  halfWidth: z.string().nullable(),
  verdict: z.enum(['best', 'better', 'worse', '']),
})

const table = z.object({
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      formula: z.string(),
      cells: z.array(cell.nullable()),
    }),
  ),
})

/** What a comparison came to, for people. */
export const summaryAnswer: z.ZodType<SummaryAnswer> = z
  .object({
    question: z.string(),
    answer: z.string(),
    replications: z.int(),
    ordersPerReplication: z.number(),
    means: table,
    differences: table.nullable(),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Summary' })

/** The figures of a comparison, as plotly takes them. */
export const figuresAnswer: z.ZodType = z
  .object({
    figures: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        caption: z.string(),
        data: z.array(z.record(z.string(), z.unknown())).describe('traces of plotly'),
        layout: z.record(z.string(), z.unknown()).describe('layout of plotly'),
      }),
    ),
  })
  .meta({ id: 'Figures' })

/** The result, as `kingtide compare --json` prints it. */
export const resultAnswer: z.ZodType = z
  .looseObject({
    kingtide: z.string(),
    scenario: z.string(),
    seed: z.int(),
    replications: z.int(),
    lotSize: z.int(),
    lots: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('with lotTolerance: what lots do to the indicators'),
    workers: z.int(),
    ordersPerReplication: z.number(),
    elapsedSeconds: z.number(),
    digest: z.string(),
    objective: z.string(),
    policies: z.array(
      z.object({
        name: z.string(),
        levers: z.array(z.record(z.string(), z.unknown())).describe('levers applied in this column'),
        kpis: z.record(z.string(), z.record(z.string(), z.unknown()).nullable()),
        differenceToFirst: z.record(z.string(), z.record(z.string(), z.unknown()).nullable()),
        groups: z
          .record(z.string(), z.record(z.string(), z.unknown()).nullable())
          .optional()
          .describe('indicators by group, such as stockOutRate:sme'),
        probabilityBest: z.number().nullable(),
      }),
    ),
    conditional: z
      .array(z.record(z.string(), z.unknown()))
      .optional()
      .describe('with shocks: indicators given each of them'),
    notes: z.array(z.string()),
    interrupted: z.literal(true).optional(),
  })
  .meta({ id: 'Result' })
