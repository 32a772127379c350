import { z } from 'zod'
import type { ComparisonRequest } from '../jobs/index.ts'

/** Most replications of each policy that a request may ask for; the command line has no such limit. */
export const MOST_REPLICATIONS = 1_000

/** Longest scenario that may be sent, characters. */
export const LONGEST_SCENARIO = 1_000_000

/** A text of YAML or JSON that a request carries. */
const scenarioText: z.ZodType<string> = z
  .string('must be a text: Send the content of a scenario file.')
  .min(1, 'must not be empty: Send the content of a scenario file.')
  .max(
    LONGEST_SCENARIO,
    'is too long: Extend a scenario of the library instead of writing its tables, or use the command line.',
  )

const replications = `must be a whole number from 2 to ${MOST_REPLICATIONS}: Send for example 20.`
const seed = 'must be a whole number: Send for example 1.'
const lotSize = 'must be a whole number of at least 1, or "auto": Send for example "auto".'
const lotTolerance = 'must be a number from 0.0001 to 1: Send for example 0.01, which is 1 %.'
const policies = 'must be a list of names of policies: Send for example ["as-is", "tiered"].'

const levers = 'must be a text of levers: Send for example "S08=0.5,S10+S36".'

/** Asks for a comparison. */
export const comparisonRequest: z.ZodType<ComparisonRequest> = z
  .strictObject(
    {
      scenario: z
        .string('must be a text: Name one of GET /api/scenarios.')
        .max(100, 'is too long: Name one of GET /api/scenarios.')
        .optional()
        .describe('name of a scenario of the library'),
      scenarioText: scenarioText
        .optional()
        .describe(
          'a scenario of your own, YAML or JSON; it may extend one of the library and names no files',
        ),
      policies: z
        .array(z.string(policies).max(200, policies), policies)
        .min(1, policies)
        .max(50, policies)
        .optional()
        .describe(
          'policy sets; the first is the one the others are held against; default: those of the scenario marked isDefault',
        ),
      levers: z
        .string(levers)
        .min(1, levers)
        .max(1_000, levers)
        .optional()
        .describe(
          'further columns, each with levers on the first policy set: a comma makes a further column, + puts levers together in one, =x is the strength',
        ),
      replications: z
        .int(replications)
        .min(2, replications)
        .max(MOST_REPLICATIONS, replications)
        .optional()
        .describe('of each policy; default: what the scenario says'),
      seed: z.int(seed).optional().describe('of the random numbers; default: 1'),
      lotSize: z
        .union([z.literal('auto'), z.int().min(1)], lotSize)
        .optional()
        .describe('equal orders that travel together; default: what the scenario says'),
      lotTolerance: z
        .number(lotTolerance)
        .min(0.0001, lotTolerance)
        .max(1, lotTolerance)
        .optional()
        .describe(
          'relative bias of an indicator that lots may bring: lot size "auto" follows from it, and it is measured; default: 0.01, not measured',
        ),
      objective: z
        .string('must be the key of an indicator: Send for example "profit".')
        .max(100, 'must be the key of an indicator: Send for example "profit".')
        .optional()
        .describe('indicator that decides; default: profit'),
    },
    'must be a JSON object: Send for example {"scenario": "quiet-week"}.',
  )
  .refine(({ scenario, scenarioText: text }) => (scenario === undefined) !== (text === undefined), {
    error: 'exactly one of scenario and scenarioText must be there: Send one of them.',
  })
  .meta({ id: 'ComparisonRequest' })

/** Asks for a check of a scenario. */
export interface ValidationRequest {
  /** The scenario, YAML or JSON. */
  readonly scenarioText: string
}

/** Asks for a check of a scenario. */
export const validationRequest: z.ZodType<ValidationRequest> = z
  .strictObject(
    { scenarioText: scenarioText.describe('the scenario, YAML or JSON') },
    'must be a JSON object: Send {"scenarioText": "…"}.',
  )
  .meta({ id: 'ValidationRequest' })
