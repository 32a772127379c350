import { makePalette, type Terminal } from '../../../cli/terminal/index.ts'
import type {
  Comparison,
  KpiDifference,
  KpiSummary,
  PolicyComparison,
} from '../../../engine/experiment/index.ts'
import { KPI_KEYS, type KpiKey, kpiDefinition } from '../../../engine/index.ts'
import type { Estimate } from '../../../viz/wording/index.ts'

/** What a fake policy is told; every indicator left out is undefined. */
export interface FakePolicy {
  /** Its means. */
  readonly kpis?: Partial<Record<KpiKey, Estimate>>
  /** Its differences to the first policy. */
  readonly differences?: Partial<Record<KpiKey, KpiDifference>>
  /** Probability that it is best. */
  readonly probabilityBest?: number | null
}

/** A policy of a comparison. */
export function fakePolicy(
  name: string,
  { kpis, differences, probabilityBest }: FakePolicy,
): PolicyComparison {
  return {
    name,
    levers: [],
    kpis: forEachKpi((key) => (kpis?.[key] === undefined ? null : summary(key, kpis[key]))),
    differenceToFirst: forEachKpi((key) => differences?.[key] ?? null),
    probabilityBest: probabilityBest ?? null,
  }
}

/** A comparison of such policies. */
export function fakeComparison(
  policies: readonly PolicyComparison[],
  change: Partial<Comparison> = {},
): Comparison {
  return {
    kingtide: '0.1.0',
    scenario: 'quiet-week',
    seed: 1,
    replications: 20,
    lotSize: 2,
    workers: 4,
    ordersPerReplication: 15_772.4,
    elapsedSeconds: 41.2,
    digest: 'd1',
    objective: 'profit',
    policies,
    courses: {
      stepHours: 1,
      windowSteps: 0,
      mainShow: null,
      regions: [],
      leadTimeBinHours: 6,
      policies: [],
    },
    notes: [],
    ...change,
  }
}

/** A terminal that keeps what is written to it; 100 columns, no colours. */
export function fakeTerminal(): Terminal & { readonly written: { out: string; err: string } } {
  const written = { out: '', err: '' }
  return {
    written,
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    columns: 100,
    palette: makePalette(false),
    errorPalette: makePalette(false),
    isWatched: false,
    clock: () => 0,
  }
}

function summary(key: KpiKey, { mean, halfWidth }: Estimate): KpiSummary {
  const none = {
    p5: null,
    p5HalfWidth: null,
    p95: null,
    p95HalfWidth: null,
    cvar5: null,
    cvar5HalfWidth: null,
  }
  return { mean, halfWidth, ...none, unit: kpiDefinition(key).unit }
}

function forEachKpi<Value>(value: (key: KpiKey) => Value): Record<KpiKey, Value> {
  return Object.fromEntries(KPI_KEYS.map((key) => [key, value(key)])) as Record<KpiKey, Value>
}
