import { SingleBar } from 'cli-progress'
import { type ProgressDrawing, timeLeft } from './progress-state.ts'

/**
 * A bar on standard error that is drawn again and again in its line.
 *
 * @param unit - what is counted, in the plural.
 */
export function progressBar(unit: string): ProgressDrawing {
  const bar = new SingleBar({
    format: `{bar} {value} of {total} ${unit}{left}`,
    stream: process.stderr,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    clearOnComplete: true,
    // Its own handler of Ctrl-C would end the program before results are written.
    gracefulExit: false,
    hideCursor: null,
    linewrap: null,
  })
  return {
    every: 250,
    draw: ({ done, total, secondsLeft }) => {
      const left = timeLeft(secondsLeft)
      if (bar.isActive) bar.update(done, { left })
      else bar.start(total, done, { left })
    },
    end: () => bar.stop(),
  }
}
