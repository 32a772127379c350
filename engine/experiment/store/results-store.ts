import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { RunRecord } from '../../run-record.ts'
import { sha256 } from '../canonical-json.ts'
import { type Comparison, resultOf } from '../comparison.ts'
import { InvalidExperimentError } from '../errors.ts'
import type { ExperimentPlan } from '../experiment-plan.ts'
import { attempt, PARTIAL, readIfThere, writeAtomically } from './files.ts'
import { inputHash } from './inputs.ts'
import { Journal } from './journal.ts'
import { makeFolder } from './make-folder.ts'
import { type Manifest, manifestOf } from './manifest.ts'
import { kpiTable, replicationTable } from './tables.ts'

const MANIFEST = 'manifest.json'
const ANOTHER = 'name a new directory, or remove this one if it is no longer needed'

/**
 * A directory with the results of one experiment: `manifest.json`, `journal.jsonl` while and after it runs, and at
 * the end `result.json`, `courses.json`, `kpis.csv` and `replications.csv`; in `policies/` the policy files that took
 * part.
 *
 * The journal stays when all is done: it holds every record exactly, so that the same command reports again without
 * running anything, under another objective too.
 */
export class ResultsStore {
  private readonly directory: string
  private readonly plan: ExperimentPlan
  private readonly journal: Journal

  /**
   * Opens a directory, or makes it.
   *
   * @param directory - missing, empty, or holding results of the same inputs.
   * @param plan - the experiment.
   * @throws {InvalidExperimentError} if the directory holds anything else; nothing is touched then.
   * @throws {ResultsStoreError} if the disk refuses.
   */
  constructor(directory: string, plan: ExperimentPlan) {
    this.directory = directory
    this.plan = plan
    attempt('make', directory, () => makeFolder(directory))
    if (!this.holdsSameInputs()) this.writeManifest({ state: 'unfinished', digest: null, files: {} })
    this.writePolicyFiles()
    this.journal = new Journal(join(directory, 'journal.jsonl'))
  }

  /** Records that an earlier run left. */
  get finished(): readonly RunRecord[] {
    return this.journal.found
  }

  /**
   * Keeps a record, so that its replication is never run again.
   *
   * @param record - of this experiment.
   * @throws {ResultsStoreError} if the disk refuses.
   */
  append(record: RunRecord): void {
    this.journal.append(record)
  }

  /**
   * Writes the result and its tables, each atomically, the manifest last.
   *
   * @param comparison - the statistics; of an interrupted run too, whose manifest stays `unfinished`.
   * @param records - every record there is, also of replications that not every policy has finished.
   * @throws {ResultsStoreError} if the disk refuses.
   */
  writeResult(comparison: Comparison, records: readonly RunRecord[]): void {
    const contents: Record<string, string> = {
      'result.json': `${JSON.stringify(resultOf(comparison), null, 2)}\n`,
      'courses.json': `${JSON.stringify(comparison.courses)}\n`,
      'kpis.csv': kpiTable(comparison),
      'replications.csv': replicationTable(records),
    }
    for (const [name, content] of Object.entries(contents))
      writeAtomically(join(this.directory, name), content)
    this.writeManifest({
      state: comparison.interrupted === true ? 'unfinished' : 'finished',
      digest: comparison.digest,
      files: Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, sha256(content)])),
    })
  }

  /** Closes the journal; call it whatever happens. */
  close(): void {
    this.journal.close()
  }

  /** Each policy file as it was written, and as it was run. */
  private writePolicyFiles(): void {
    const { policyFiles } = this.plan
    const folder = join(this.directory, 'policies')
    if (policyFiles.length > 0) attempt('make', folder, () => makeFolder(folder))
    for (const { name, file, source, code } of policyFiles) {
      writeAtomically(join(folder, `${name}.source${extname(file)}`), source)
      writeAtomically(join(folder, `${name}.mjs`), code)
    }
  }

  private writeManifest(progress: Pick<Manifest, 'state' | 'digest' | 'files'>): void {
    const manifest = manifestOf(this.plan, progress)
    writeAtomically(join(this.directory, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  }

  /** False for an empty directory. */
  private holdsSameInputs(): boolean {
    const text = readIfThere(join(this.directory, MANIFEST))
    if (text === undefined) {
      const names = attempt('read', this.directory, () => readdirSync(this.directory))
      if (names.every((name) => name.endsWith(PARTIAL))) return false
      throw this.refusal('is not empty and holds no results')
    }
    if (hashIn(text) === inputHash(this.plan)) return true
    throw this.refusal(
      'holds results of other inputs (scenario, policies or their files, seed, replications, lot size or version)',
    )
  }

  private refusal(rule: string): InvalidExperimentError {
    return new InvalidExperimentError('out', this.directory, rule, ANOTHER)
  }
}

function hashIn(manifest: string): string | undefined {
  try {
    return (JSON.parse(manifest) as Partial<Manifest>).inputHash
  } catch {
    return undefined
  }
}
