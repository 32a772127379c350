import { BooksError } from '../../ledger/index.ts'
import type { Law } from './law.ts'
import { openRun, smallRunInput } from './small-runs.ts'
import { read, smallScenario } from './small-scenario.ts'

const EVERY = 50

/** Units, money and orders balance all along. */
export const BOOKS_LAW: Law = {
  id: 'books',
  statement:
    'Units, money and orders balance every 50 events and at the end, and every order ends in one way.',
  source: 'conservation: double entry',
  cases: 150,
  quickCases: 20,
  fault: 'one order too many is counted as delivered',
  examine: (choose, isSpoiled) => {
    const run = openRun(read(smallScenario(choose)), smallRunInput(choose))
    try {
      // The end of a run audits itself, and only then values what is left over.
      for (let events = 1; run.step(); events++) if (events % EVERY === 0) run.audit()
    } catch (error) {
      if (error instanceof BooksError) return error.message
      throw error
    }
    const { accepted, delivered, cancelled, lost, refused, open } = run.finish().orders
    const ended = delivered + (isSpoiled ? 1 : 0) + cancelled + lost + refused + open
    if (open < 0) return `${open} orders are open`
    return ended === accepted ? null : `${accepted} orders were accepted, ${ended} ended or are open`
  },
}
