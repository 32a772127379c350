import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ScenarioError, type ScenarioProblem } from '../../../../scenarios/errors.ts'

/** A file with this content in a folder that is removed when the test ends. */
export function fileWith(content: string | Uint8Array, name = 'orders.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'kingtide-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

/** The one problem that the work fails with. */
export async function problemOf(work: Promise<unknown>): Promise<ScenarioProblem> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (!(error instanceof ScenarioError)) throw new Error(`no ScenarioError but ${String(error)}`)
  if (error.problems.length !== 1) throw new Error(`${error.problems.length} problems instead of one`)
  return error.problems[0] as ScenarioProblem
}
