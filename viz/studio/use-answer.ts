import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ProblemAnswer } from '../answers/index.ts'
import { askServer, type ServerProblem } from './ask-server.ts'

const TRY_AGAIN_AFTER = 3_000

/** An answer of the server, on its way, here, or refused. */
export interface Asked<Answer> {
  /** The newest answer; `undefined`: none yet. */
  readonly answer: Answer | undefined
  /** Why there is none, or no newer one. */
  readonly problem: ProblemAnswer | undefined
  /** Asks again. */
  readonly ask: () => void
}

/**
 * Asks the server for something, and again for as long as it does not answer at all.
 *
 * @param path - what is asked for.
 */
export function useAnswer<Answer>(path: string): Asked<Answer> {
  const [state, setState] = useState<{ path: string; answer?: Answer; problem?: ProblemAnswer }>({ path })
  const [round, setRound] = useState(0)
  const ask = useCallback(() => setRound((before) => before + 1), [])
  useEffect(() => {
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    askServer<Answer>(path)
      .then((answer) => isWanted && setState({ path, answer }))
      .catch((thrown: ServerProblem) => {
        if (!isWanted) return
        setState((before) => ({ ...(before.path === path ? before : { path }), problem: thrown.answer }))
        if (thrown.answer.status === 0) timer = setTimeout(ask, TRY_AGAIN_AFTER)
      })
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [path, round])
  const isOfPath = state.path === path
  return {
    answer: isOfPath ? state.answer : undefined,
    problem: isOfPath ? state.problem : undefined,
    ask,
  }
}
