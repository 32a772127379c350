import type { Law } from './law.ts'
import { openRun, smallRunInput } from './small-runs.ts'
import { read, smallScenario } from './small-scenario.ts'

/** A run can be saved at any moment. */
export const SNAPSHOT_LAW: Law = {
  id: 'snapshot',
  statement:
    'A run that was saved at a random moment, and put back into a new one, ends with the same record.',
  source: 'determinism: all that can change lies in the run',
  cases: 100,
  quickCases: 15,
  fault: 'it is put back into a run of other luck',
  examine: (choose, isSpoiled) => {
    const scenario = read(smallScenario(choose))
    const input = smallRunInput(choose)
    const undisturbed = openRun(scenario, input).finish()
    const run = openRun(scenario, input)
    const moment = choose.whole(0, 2000) % (undisturbed.events + 1)
    for (let event = 0; event < moment; event++) run.step()
    const saved = structuredClone(run.save())
    const other = openRun(scenario, isSpoiled ? { ...input, replication: input.replication + 1 } : input)
    other.load(saved)
    const record = { ...other.finish(), replication: input.replication }
    return JSON.stringify(record) === JSON.stringify(undisturbed)
      ? null
      : `saved after ${moment} of ${undisturbed.events} events it ends in ${record.eventHash} and not ${undisturbed.eventHash}`
  },
}
