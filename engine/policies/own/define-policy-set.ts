import type { z } from 'zod'
import { identifier, POLICY_SETS, type PolicySet, policySet } from '../../../scenarios/index.ts'
import type { PolicyKind, PolicyPoint } from '../policy-kind.ts'
import { readSpec } from './read-spec.ts'

/** How a policy file asks for a kind of its own. */
export interface OwnSpec {
  /** Name of the kind. */
  readonly kind: string
  /** Its parameters. */
  readonly [parameter: string]: unknown
}

type BuiltInSpec<Point extends PolicyPoint> = NonNullable<z.input<typeof policySet>[Point]>

/** A policy set as a policy file writes it. A decision point that is left out is decided as `as-is` does. */
export interface PolicySetDefinition {
  /** Name of the policy set: letters, digits, dots, dashes and underscores; not that of a built-in one. */
  readonly name: string
  /** What it does, in a line. */
  readonly description?: string
  /** Kinds of its own, from `definePolicyKind`. */
  // biome-ignore lint/suspicious/noExplicitAny: kinds of any parameters stand in one list
  readonly kinds?: readonly PolicyKind<any, any>[]
  /** Daily demand and shows. */
  readonly forecast?: BuiltInSpec<'forecast'> | OwnSpec
  /** Factory orders and front stock. */
  readonly replenish?: BuiltInSpec<'replenish'> | OwnSpec
  /** Which warehouse sends. */
  readonly allocate?: BuiltInSpec<'allocate'> | OwnSpec
  /** Second lots while a show runs. */
  readonly liveReorder?: BuiltInSpec<'liveReorder'> | OwnSpec
  /** Goods retained for a show. */
  readonly releasePool?: BuiltInSpec<'releasePool'> | OwnSpec
  /** Stock moved between regional warehouses. */
  readonly transfer?: BuiltInSpec<'transfer'> | OwnSpec
}

/** A policy set of a user's own, checked: what {@link definePolicySet} returns. */
export interface OwnPolicySet {
  /** Its name. */
  readonly name: string
  /** Its specs with every default filled in; one of an own kind has a shape that only that kind knows. */
  readonly policySet: PolicySet
  /** Kinds of its own. */
  readonly kinds: readonly PolicyKind[]
}

const POINTS = Object.keys(policySet.shape).filter(
  (part) => part !== 'description' && part !== 'mixPlanning',
) as readonly PolicyPoint[]

/** Marks what was made by {@link definePolicySet}, across copies of this module. */
const MARK = Symbol.for('kingtide.ownPolicySet')

/**
 * Defines a policy set of one's own; a policy file exports it as its default.
 *
 * @param definition - its name, and a spec for each decision point that is not to be decided as `as-is` does.
 * @returns the policy set, checked and frozen.
 * @throws {TypeError} naming the first field that cannot be used.
 * @example
 * export default definePolicySet({ name: 'lean', replenish: { kind: 'base-stock', coverDays: 1, … } })
 */
export function definePolicySet(definition: PolicySetDefinition): OwnPolicySet {
  const { name, description = `policy set ${name}`, kinds = [] } = definition
  demandName(name)
  refuseUnknown(definition)
  const own = Object.fromEntries(
    POINTS.map((point) => {
      const spec = definition[point] ?? (POLICY_SETS['as-is'] as PolicySet)[point]
      return [point, definition[point] === undefined ? spec : readSpec(point, spec, kinds)]
    }),
  )
  const set = Object.freeze({ description: String(description), ...own }) as unknown as PolicySet
  return Object.freeze({ name, policySet: set, kinds: Object.freeze([...kinds]), [MARK]: true })
}

/**
 * Whether a value was made by {@link definePolicySet}.
 *
 * @param value - anything.
 */
export function isOwnPolicySet(value: unknown): value is OwnPolicySet {
  return typeof value === 'object' && value !== null && MARK in value
}

function demandName(name: unknown): void {
  if (!identifier.safeParse(name).success) {
    throw new TypeError(
      `name is ${JSON.stringify(name)}, but must be letters, digits, dots, dashes and underscores`,
    )
  }
  if (Object.hasOwn(POLICY_SETS, name as string)) {
    throw new TypeError(`name is '${name}', which is a built-in policy set: choose another name`)
  }
}

function refuseUnknown(definition: PolicySetDefinition): void {
  const known = ['name', 'description', 'kinds', ...POINTS]
  const unknown = Object.keys(definition).find((field) => !known.includes(field))
  if (unknown !== undefined)
    throw new TypeError(`${unknown} is no part of a policy set: choose from ${known.join(', ')}`)
}
