// Loaded before the program (--import): ends worker threads in the middle of their work, as the system would. Plain
// JavaScript, because it runs inside the built program. KINGTIDE_KILLS: moments in ms after the first thread has started,
// with commas; KINGTIDE_KILLS_LOG: a file that gets one line for each thread that was ended.
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import workerThreads from 'node:worker_threads'

if (workerThreads.isMainThread) {
  const moments = process.env.KINGTIDE_KILLS.split(',').map(Number)
  const alive = new Set()
  let isFirst = true

  const killOne = () => {
    const [worker] = alive
    if (worker === undefined) return
    alive.delete(worker)
    appendFileSync(process.env.KINGTIDE_KILLS_LOG, `${worker.threadId}\n`)
    worker.terminate()
  }

  workerThreads.Worker = class extends workerThreads.Worker {
    constructor(...given) {
      super(...given)
      alive.add(this)
      this.once('exit', () => alive.delete(this))
      if (isFirst) for (const moment of moments) setTimeout(killOne, moment).unref()
      isFirst = false
    }
  }
  syncBuiltinESMExports()
}
