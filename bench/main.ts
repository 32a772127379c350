import { lossesIn, writeBaseline } from './baseline.ts'
import { measureRows } from './measure-rows.ts'
import { HELP, OptionError, parseOptions } from './options.ts'
import { progressOn } from './progress.ts'
import { benches } from './registry.ts'
import { tableOf } from './table.ts'

const FAILED = 1
const BAD_INPUT = 2

async function main(words: readonly string[]): Promise<void> {
  const options = parseOptions(
    words,
    benches.map(({ id }) => id),
  )
  if (options.help) {
    process.stdout.write(HELP)
    return
  }
  const chosen = benches.filter(({ id }) => options.only.includes(id))
  const { onRun, end } = progressOn(chosen, process.stderr)
  const report = await measureRows(chosen, onRun).finally(end)
  process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : tableOf(report))
  if (options.writeBaseline) {
    const file = writeBaseline(report, (id) => chosen.find((bench) => bench.id === id)?.isDuration === true)
    process.stderr.write(`wrote ${file}\n`)
    return
  }
  for (const loss of lossesIn(report)) {
    process.stderr.write(`${loss}\n`)
    process.exitCode = FAILED
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof OptionError ? BAD_INPUT : FAILED
})
