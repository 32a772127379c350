import type { Refusal } from '../found-file.ts'

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Rule and fix for a key that would reach into the workings of JavaScript objects. */
export const FORBIDDEN_KEY: Refusal = {
  ok: false,
  rule: 'this key is not allowed anywhere',
  fix: 'Remove it or choose another name.',
}

/**
 * Whether a key would reach into the workings of JavaScript objects.
 *
 * @param key - key of a map or name of a column.
 * @returns true for `__proto__`, `constructor` and `prototype`.
 */
export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN.has(key)
}
