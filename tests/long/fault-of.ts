import type { Checked } from './checking-child.ts'

const MOST_BYTES = 1e9

/**
 * What is wrong with the way in which a file was accepted or refused.
 *
 * @param answer - of the checking process.
 * @returns `undefined`: nothing.
 */
export function faultOf(answer: Checked | 'hangs' | 'died'): string | undefined {
  if (typeof answer === 'string') return answer
  if (answer.crash !== null) return answer.crash
  if (answer.residentBytes > MOST_BYTES) return `takes ${Math.round(answer.residentBytes / 1e6)} MB`
  if (answer.ok !== (answer.errors.length === 0)) return 'refused without a reason'
  const unclear = answer.errors.find(
    ({ rule, fix, line }) => !isClear(rule) || !isClear(fix) || !(Number(line) > 0),
  )
  return unclear === undefined ? undefined : `unclear: ${JSON.stringify(unclear)}`
}

/** One line of words that says something, without a stack trace in it. */
function isClear(sentence: unknown): boolean {
  return (
    typeof sentence === 'string' &&
    /^\S[^\n]*\S$/u.test(sentence) &&
    !/\bat \S+:\d+:\d+|undefined|\[object/u.test(sentence)
  )
}
