import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { MAIN } from './built-program.ts'

/** A server of the built program, as a process. */
export interface RunningServer {
  /** Where it answers. */
  readonly address: string
  /** Sends a signal and waits for its end. */
  readonly end: (signal: NodeJS.Signals) => Promise<{ code: number | null; err: string }>
}

/** Starts `kingtide serve` on a port, a free one unless given, and waits until it answers. */
export async function startServer(data: string, port = 0): Promise<RunningServer> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', String(port), '--data', data, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = once(child, 'exit')
  const [line] = (await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data'),
    ended.then(() => {
      throw new Error(`the server ended at once: ${err}`)
    }),
  ])) as [string]
  return {
    address: (JSON.parse(line) as { address: string }).address,
    end: async (signal) => {
      child.kill(signal)
      const [code] = (await ended) as [number | null]
      return { code, err }
    },
  }
}
