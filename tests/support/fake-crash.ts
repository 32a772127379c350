// Runs a comparison into the directory named by the first argument, says `stuck` on standard output once it hangs in
// replication 4, and waits there to be killed.
import { compareWith } from '../../engine/experiment/index.ts'
import { FAKE_ENGINE, fakeScenario } from './fake-experiment.ts'

await compareWith(FAKE_ENGINE, {
  scenario: fakeScenario({ hangsFrom: 4 }),
  policies: ['plain', 'better'],
  workers: 2,
  clock: () => 0,
  out: process.argv[2],
  onProgress: (done) => done === 8 && process.stdout.write('stuck\n'),
})
