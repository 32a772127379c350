import type { Decided } from '../decided.ts'
import { PolicyDecisionError } from './decision-error.ts'
import { placeOf } from './place-of.ts'

/** Whose decisions are checked. */
export interface OwnPolicy {
  /** Name of the policy set. */
  readonly name: string
  /** Files it was written in, for the place of an error. */
  readonly files: readonly string[]
}

/** Checks what functions of a user's policy return, and says what is wrong by policy, decision point and value. */
export class DecisionCheck {
  private readonly owner: OwnPolicy
  private readonly point: string

  /** @param owner - whose policy it is. @param point - decision point, such as `replenish`. */
  constructor(owner: OwnPolicy, point: string) {
    this.owner = owner
    this.point = point
  }

  /**
   * Calls a function of the policy.
   *
   * @param name - of the function, such as `order`.
   * @param call - calls it.
   * @throws {PolicyDecisionError} if it throws.
   */
  ask<Answer>(name: string, call: () => Answer): Answer {
    try {
      return call()
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      const place = placeOf(error, this.owner.files)
      const at = place === undefined ? '' : `, at ${place.file}:${place.line}`
      throw this.fault(name, `it threw ${error.name}: ${error.message}${at}`)
    }
  }

  /** Decision and memory, if it is an object that has them. */
  decided<Decision, Memory>(name: string, answer: Decided<Decision, Memory>): Decided<Decision, Memory> {
    if (typeof answer === 'object' && answer !== null && 'decision' in answer && 'memory' in answer)
      return answer
    throw this.fault(name, `it must return { decision, memory }, not ${shown(answer)}`)
  }

  /** The functions a policy must have. */
  functions<Policy extends object>(policy: Policy, names: readonly (keyof Policy & string)[]): Policy {
    if (typeof policy !== 'object' || policy === null) {
      throw this.fault('make', `it must return an object with ${names.join(', ')}, not ${shown(policy)}`)
    }
    for (const name of names) {
      if (typeof policy[name] === 'function') continue
      throw this.fault('make', `what it returns must have a function ${name}, not ${shown(policy[name])}`)
    }
    return policy
  }

  /** A number within bounds, and finite. */
  number(
    name: string,
    what: string,
    value: unknown,
    low: number = 0,
    high: number = Number.POSITIVE_INFINITY,
  ): number {
    if (typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high) return value
    const range = high === Number.POSITIVE_INFINITY ? `of at least ${low}` : `from ${low} to ${high}`
    throw this.fault(name, `${what} is ${shown(value)}, but must be a number ${range}`)
  }

  /** Finite numbers >= 0, one for each of `length` things. */
  numbers(name: string, what: string, values: unknown, length: number, things: string): Float64Array {
    const list =
      Array.isArray(values) || ArrayBuffer.isView(values) ? (values as ArrayLike<unknown>) : undefined
    if (list?.length !== length) {
      const found = list === undefined ? shown(values) : `an array of ${list.length}`
      throw this.fault(
        name,
        `${what} is ${found}, but must be an array of ${length} numbers, one for each ${things}`,
      )
    }
    return Float64Array.from({ length }, (_, index) => this.number(name, `${what}[${index}]`, list[index]))
  }

  /** An error that names policy, point and function. */
  fault(name: string, fault: string): PolicyDecisionError {
    return new PolicyDecisionError(this.owner.name, `${this.point}.${name}`, fault)
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
