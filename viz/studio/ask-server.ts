import type { ProblemAnswer } from '../answers/index.ts'

/** The server refused, failed, or did not answer at all. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem'
  /** What it said. */
  readonly answer: ProblemAnswer

  /** @param answer - problem details; status 0: no answer. */
  constructor(answer: ProblemAnswer) {
    super(answer.detail)
    this.answer = answer
  }
}

const NO_ANSWER: ProblemAnswer = {
  type: 'about:blank',
  title: 'The server does not answer',
  status: 0,
  detail: 'Is kingtide serve still running? This page tries again by itself.',
}

/**
 * Asks the server.
 *
 * @param path - such as `/api/scenarios`.
 * @param method - of HTTP.
 * @param body - sent as JSON; `undefined`: nothing.
 * @returns the answer, parsed.
 * @throws {ServerProblem} if there is no good answer.
 */
export async function askServer<Answer>(
  path: string,
  method: 'GET' | 'POST' | 'DELETE' = 'GET',
  body?: unknown,
): Promise<Answer> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  const headers = { 'Content-Type': 'application/json' }
  let response: Response
  try {
    response = await fetch(path, { method, headers, ...content })
  } catch {
    throw new ServerProblem(NO_ANSWER)
  }
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer as Answer
  const { status, statusText: title } = response
  const unknown = { type: 'about:blank', title, status, detail: 'The server gave no reason.' }
  throw new ServerProblem((answer as ProblemAnswer | undefined) ?? unknown)
}
