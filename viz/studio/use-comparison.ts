import { useEffect, useState } from 'preact/hooks'
import { type ComparisonAnswer, hasEnded } from '../answers/index.ts'
import { type Asked, useAnswer } from './use-answer.ts'

/** A comparison as it changes. */
export interface Watched extends Asked<ComparisonAnswer> {
  /** Whether the server has gone while the comparison was being watched. */
  readonly isCutOff: boolean
}

/**
 * A comparison and every change of it, told by the server. The browser comes back by itself when the connection
 * breaks; what was missed is in the next event.
 *
 * @param id - of the comparison.
 */
export function useComparison(id: string): Watched {
  const path = `/api/comparisons/${encodeURIComponent(id)}`
  const asked = useAnswer<ComparisonAnswer>(path)
  const [told, setTold] = useState<ComparisonAnswer>()
  const [isCutOff, setIsCutOff] = useState(false)
  const newest = told?.id === id ? told : asked.answer
  const isWatched = newest !== undefined && !hasEnded(newest)
  useEffect(() => {
    if (!isWatched) return
    const source = new EventSource(`${path}/events`)
    const tell = ({ data }: MessageEvent<string>): void => {
      setIsCutOff(false)
      setTold(JSON.parse(data) as ComparisonAnswer)
    }
    source.addEventListener('progress', tell)
    source.addEventListener('end', tell)
    source.addEventListener('open', () => setIsCutOff(false))
    source.addEventListener('error', () => setIsCutOff(true))
    return () => source.close()
  }, [path, isWatched])
  const ask = (): void => {
    setTold(undefined)
    asked.ask()
  }
  return { answer: newest, problem: asked.problem, ask, isCutOff: isCutOff && isWatched }
}
