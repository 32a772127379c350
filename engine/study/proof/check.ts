import type { ConformanceCase } from '../conformance/index.ts'

/** What every check says of itself. */
export interface CheckHead {
  /** Name, unique among all checks: `<subject>/<what>` in kebab-case. */
  readonly id: string
  /** What it is about: checks of one family are shown together, and none has more than one check in eight. */
  readonly family: string
  /** Where the expected value is from: book and equation, paper, or the repository whose behaviour is restated. */
  readonly source: string
  /** What is shown, in one sentence. */
  readonly statement: string
}

/** A number that is known elsewhere. */
export interface KnownNumber {
  /** What it is, such as `M/M/2: wait`. */
  readonly name: string
  /** The number as it is printed; the check fails unless `computed` rounds to it. */
  readonly printed: string
  /** Ours. */
  readonly computed: number
}

/** Numbers that must come out to every printed digit. */
export interface NumbersCheck extends CheckHead {
  /** Discriminant. */
  readonly kind: 'numbers'
  /** Computes them. */
  readonly numbers: () => readonly KnownNumber[]
}

/** Small models whose logs must come out exactly. */
export interface LogsCheck extends CheckHead {
  /** Discriminant. */
  readonly kind: 'logs'
  /** The models. */
  readonly cases: readonly ConformanceCase[]
}

/** A run that is repeated with other random numbers; several checks may read its measures. */
export interface Experiment {
  /** Equal for checks that share the runs. */
  readonly id: string
  /** How often it is repeated, >= 2; 30 where the mean of a replication may be far from normal. */
  readonly replications: number
  /** Whether it belongs to `--quick`: all replications take about a second. */
  readonly isQuick: boolean
  /**
   * Runs it once.
   *
   * @param seed - of the proof.
   * @param replication - its number, from 0; replications are independent.
   * @returns its measures by name; one that is undefined in this run is `null`.
   */
  readonly observe: (seed: number, replication: number) => Readonly<Record<string, number | null>>
}

/** A mean over replications that must agree with theory. */
export interface EstimateCheck extends CheckHead {
  /** Discriminant. */
  readonly kind: 'estimate'
  /** What is repeated. */
  readonly experiment: Experiment
  /** Which of its measures is looked at. */
  readonly measure: string
  /** Theory. */
  readonly expected: () => number
}

/** What a {@link SampleCheck} found in one sample. */
export interface SampleFinding {
  /** What was estimated or measured. */
  readonly estimate: number
  /** What it should be. */
  readonly expected: number
  /** Standard deviation of the estimate if all is well, > 0. */
  readonly standardError: number
  /** Probability that all is well and the estimate strays at least as far, to either side. */
  readonly probability: number
}

/** Large samples held against a law of probability. Its power is against a fault that is put in on purpose. */
export interface SampleCheck extends CheckHead {
  /** Discriminant. */
  readonly kind: 'sample'
  /** Probability below which a sample is found faulty. */
  readonly falseAlarm: number
  /** The fault that it must notice, in one sentence. */
  readonly fault: string
  /** Whether it belongs to `--quick`. @defaultValue true */
  readonly isQuick?: boolean
  /** Equal for checks that read the same runs, and so are run one after another in one thread. @defaultValue none do */
  readonly shares?: string
  /** The samples. */
  readonly samples: readonly {
    /** What is drawn. */
    readonly name: string
    /** Draws and judges; `isSpoiled`: with the fault. */
    readonly judge: (isSpoiled: boolean) => SampleFinding
  }[]
}

/** What the search for a counter-example came to. */
export interface LawFinding {
  /** The first one found, in a sentence; `null` if the law held. */
  readonly counterExample: string | null
  /** What else was seen, in a sentence. @defaultValue nothing */
  readonly remark?: string
}

/** A property that must hold in every case that a generator comes up with. */
export interface LawCheck extends CheckHead {
  /** Discriminant. */
  readonly kind: 'law'
  /** Cases in the whole proof. */
  readonly cases: number
  /** Cases under `--quick`. */
  readonly quickCases: number
  /** Probability that it fails although the law holds; 0 where it holds in every case. */
  readonly falseAlarm: number
  /** The fault that it must notice, in one sentence. */
  readonly fault: string
  /**
   * Looks for a counter-example.
   *
   * @param seed - of the cases.
   * @param cases - how many.
   * @param isSpoiled - whether the fault is put in.
   * @returns a counter-example, if there is one, and what else is worth knowing.
   */
  readonly search: (seed: number, cases: number, isSpoiled: boolean) => LawFinding
}

/** One claim with all that is needed to test it. */
export type Check = NumbersCheck | LogsCheck | EstimateCheck | SampleCheck | LawCheck

/**
 * Whether a check belongs to `--quick`. Laws do with fewer cases.
 *
 * @param check - the check.
 */
export function isQuick(check: Check): boolean {
  if (check.kind === 'estimate') return check.experiment.isQuick
  return check.kind !== 'sample' || check.isQuick !== false
}
