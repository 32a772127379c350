import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Checked } from './checking-child.ts'

const CHILD = fileURLToPath(new URL('checking-child.ts', import.meta.url))
const MOST_MEGABYTES = 1000

/** Checks scenario files in another process, which is replaced when it hangs or dies. */
export class ScenarioChecker {
  private child: ChildProcess | undefined

  /**
   * Checks one file.
   *
   * @param file - a scenario.
   * @param mostSeconds - after which the process is killed.
   * @returns what the process said, or why it said nothing.
   */
  async check(file: string, mostSeconds: number): Promise<Checked | 'hangs' | 'died'> {
    this.child ??= await startedChild()
    const child = this.child
    return new Promise((resolve) => {
      const settle = (answer: Checked | 'hangs' | 'died'): void => {
        clearTimeout(watch)
        child.removeAllListeners()
        if (typeof answer === 'string') this.close()
        resolve(answer)
      }
      const watch = setTimeout(() => settle('hangs'), mostSeconds * 1000)
      child.once('message', (answer) => settle(answer as Checked))
      child.once('exit', () => settle('died'))
      child.send(file)
    })
  }

  /** Ends the process. */
  close(): void {
    this.child?.kill('SIGKILL')
    this.child = undefined
  }
}

/** The clock of a file starts when the process is ready: on a busy machine its start alone can take seconds. */
async function startedChild(): Promise<ChildProcess> {
  const child = fork(CHILD, { execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MEGABYTES}`] })
  await once(child, 'message')
  return child
}
