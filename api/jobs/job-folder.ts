import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, ResultsStoreError, writeAtomically } from '../../engine/experiment/index.ts'
import type { Job } from './job.ts'

const FILE = 'job.json'

/** The directory that a server keeps its comparisons in: one each, with `job.json` and the `results` beside it. */
export class JobFolder {
  private readonly directory: string

  /**
   * @param directory - made if it is missing.
   * @throws {ResultsStoreError} if it cannot be made.
   */
  constructor(directory: string) {
    this.directory = directory
    try {
      makeFolder(directory)
    } catch (error) {
      throw new ResultsStoreError('make', directory, error)
    }
  }

  /**
   * Where the results of a comparison lie.
   *
   * @param id - of the comparison; never one that came over the network unchecked.
   */
  resultsOf(id: string): string {
    return join(this.directory, id, 'results')
  }

  /**
   * Keeps a job.
   *
   * @param job - as it stands.
   * @throws {ResultsStoreError} if the disk refuses; what was kept before stands.
   */
  write(job: Job): void {
    const folder = join(this.directory, job.id)
    try {
      makeFolder(folder)
    } catch (error) {
      throw new ResultsStoreError('make', folder, error)
    }
    writeAtomically(join(folder, FILE), `${JSON.stringify(job, null, 2)}\n`)
  }

  /**
   * The jobs kept here, the oldest first.
   *
   * @returns `jobs`, and in `unreadable` the files that are no job: they are left alone.
   */
  readAll(): { readonly jobs: readonly Job[]; readonly unreadable: readonly string[] } {
    const jobs: Job[] = []
    const unreadable: string[] = []
    for (const entry of readdirSync(this.directory, { withFileTypes: true })) {
      const file = join(this.directory, entry.name, FILE)
      if (!entry.isDirectory() || !existsSync(file)) continue
      const job = readJob(file)
      if (job?.id === entry.name) jobs.push(job)
      else unreadable.push(file)
    }
    return { jobs: jobs.sort((a, b) => a.createdAt.localeCompare(b.createdAt)), unreadable }
  }
}

function readJob(file: string): Job | undefined {
  try {
    const job = JSON.parse(readFileSync(file, 'utf8')) as Partial<Job> | null
    return job?.format === 1 && typeof job.createdAt === 'string' ? (job as Job) : undefined
  } catch {
    return undefined
  }
}
