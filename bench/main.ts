import { parseArgs } from 'node:util'
import { keepAsBaseline, lossesIn } from './baseline.ts'
import { benches } from './registry.ts'
import { measureAll, type Report, type RivalRow } from './report.ts'

const BAD_INPUT = 2

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      'keep-as-baseline': { type: 'boolean' },
    },
  })
  const known = benches.map((bench) => bench.id)
  const unknown = values.only?.find((id) => !known.includes(id))
  if (unknown !== undefined) {
    process.stderr.write(`There is no bench '${unknown}'. Known: ${known.join(', ')}\n`)
    process.exitCode = BAD_INPUT
    return
  }
  const chosen = benches.filter((bench) => values.only === undefined || values.only.includes(bench.id))
  const report = await measureAll(chosen, (id) => process.stderr.write(`${id} …\n`))
  process.stdout.write(values.json ? `${JSON.stringify(report, undefined, 2)}\n` : tableOf(report))
  if (values['keep-as-baseline'] === true) keepAsBaseline(report)
  for (const loss of lossesIn(report)) {
    process.stderr.write(`${loss}\n`)
    process.exitCode = 1
  }
}

function tableOf({ machine, node, calibration, rows }: Report): string {
  const cells = rows.map((row) => [
    row.id,
    row.value.toLocaleString('en', { maximumSignificantDigits: 4 }),
    row.unit,
    row.eventCount.toLocaleString('en'),
    row.ratioToCalibration.toLocaleString('en', { maximumSignificantDigits: 4 }),
  ])
  const lines = [['id', 'value', 'unit', 'events', 'value / calibration'], ...cells]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
  const rivals = rows.flatMap(({ id, rival }) => (rival === undefined ? [] : [rivalLine(id, rival)]))
  return `${machine}, Node ${node}, calibration ${calibration.toFixed(1)} M steps/s\n\n${[...text, ...rivals].join('\n')}\n`
}

function rivalLine(id: string, rival: RivalRow): string {
  if ('missing' in rival) return `${id}: not held against ${rival.name}: ${rival.missing}`
  const value = rival.value.toLocaleString('en', { maximumSignificantDigits: 3 })
  return `${id}: ${rival.times.toFixed(1)} times ${rival.name} (${value})`
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
