import type { KpiKey, RunCourse } from '../ledger/index.ts'
import type { RunRecord } from '../run-record.ts'
import type { ReplicationTask } from './pool/index.ts'
import type { Column } from './statistics/index.ts'

/** The records of an experiment as they come in, by policy and replication. */
export class RecordTable {
  private readonly rows: ReadonlyMap<string, Map<number, RunRecord>>
  private readonly replications: number

  /**
   * @param policies - names of the policy sets, in order.
   * @param replications - replications of each.
   */
  constructor(policies: readonly string[], replications: number) {
    this.rows = new Map(policies.map((name) => [name, new Map()]))
    this.replications = replications
  }

  /**
   * Takes a record in; one of the same policy and replication is replaced.
   *
   * @param record - of one of the policies.
   */
  add(record: RunRecord): void {
    this.rows.get(record.policy)?.set(record.replication, record)
  }

  /** Number of records. */
  get size(): number {
    let size = 0
    for (const row of this.rows.values()) size += row.size
    return size
  }

  /** What is still to be run: all policies of replication 0, then of 1, so that an early end leaves whole pairs. */
  *missing(): Generator<ReplicationTask> {
    for (let replication = 0; replication < this.replications; replication++) {
      for (const [policyName, row] of this.rows) if (!row.has(replication)) yield { policyName, replication }
    }
  }

  /** Every record, by policy in their order and replication. */
  all(): RunRecord[] {
    return [...this.rows.values()].flatMap((row) => this.ascending(row))
  }

  /** The records of those replications that every policy has finished. */
  complete(): RecordTable {
    const table = new RecordTable([...this.rows.keys()], this.replications)
    const rows = [...this.rows.values()]
    for (const record of this.all()) if (rows.every((row) => row.has(record.replication))) table.add(record)
    return table
  }

  /** The records for which something holds. */
  where(holds: (record: RunRecord) => boolean): RecordTable {
    const table = new RecordTable([...this.rows.keys()], this.replications)
    for (const record of this.all()) if (holds(record)) table.add(record)
    return table
  }

  /**
   * Records of one policy, in the order of the replications.
   *
   * @param policy - name of the policy set.
   */
  recordsOf(policy: string): RunRecord[] {
    return this.ascending(this.rows.get(policy) ?? new Map())
  }

  /**
   * Values of one indicator of one policy, in the order of the replications.
   *
   * @param policy - name of the policy set.
   * @param key - the indicator.
   */
  column(policy: string, key: KpiKey): Column {
    return this.ascending(this.rows.get(policy) ?? new Map()).map((record) => record.kpis[key])
  }

  /**
   * Values of one indicator of a group of one policy, in the order of the replications.
   *
   * @param policy - name of the policy set.
   * @param key - such as `stockOutRate:sme`.
   */
  groupColumn(policy: string, key: string): Column {
    return this.recordsOf(policy).map(({ groups }) => groups?.[key] ?? null)
  }

  /**
   * Courses of one policy, in the order of the replications.
   *
   * @param policy - name of the policy set.
   */
  coursesOf(policy: string): RunCourse[] {
    return this.ascending(this.rows.get(policy) ?? new Map()).map(({ course }) => course)
  }

  private ascending(row: ReadonlyMap<number, RunRecord>): RunRecord[] {
    return [...row.values()].sort((a, b) => a.replication - b.replication)
  }
}
