import {
  applyLevers,
  comparedByDefault,
  type Difference,
  differencesBetween,
  type LeversApplied,
  type LeverTarget,
  leversText,
  loadScenario,
  type PolicySet,
  policySetsOf,
  readLevers,
} from '../../scenarios/index.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { UsageError } from '../failure/index.ts'
import { knownName } from '../options/index.ts'
import type { Terminal } from '../terminal/index.ts'
import type { DiffOptions } from './diff-options.ts'
import { differenceLines, leverCostLines } from './difference-lines.ts'

/** What one column differs in. */
interface DiffColumn {
  readonly name: string
  readonly differences: readonly Difference[]
  readonly applied?: LeversApplied
}

/**
 * Shows what levers change in a scenario, or in what two scenarios differ.
 *
 * @param fileOrName - the scenario that is compared with.
 * @param other - another scenario; `undefined`: levers are compared.
 * @param options - as the caller gave them.
 * @param terminal - where to.
 */
export function diffAction(
  fileOrName: string,
  other: string | undefined,
  options: DiffOptions,
  terminal: Terminal,
): ExitCode {
  if ((other === undefined) === (options.levers === undefined))
    throw new UsageError('diff needs either a second scenario or --levers: write for example --levers S08')
  const target = targetOf(fileOrName, options)
  const columns =
    other === undefined
      ? ofLevers(target, options.levers ?? '')
      : [{ name: other, differences: differencesBetween(target.before, targetOf(other, options).before) }]
  if (options.json === true) terminal.out(`${JSON.stringify(documentOf(fileOrName, columns), null, 2)}\n`)
  else terminal.out(`${linesOf(fileOrName, columns, terminal).join('\n')}\n`)
  return EXIT.done
}

interface NamedTarget {
  readonly name: string
  readonly before: LeverTarget
}

function targetOf(fileOrName: string, { policies }: DiffOptions): NamedTarget {
  const scenario = loadScenario(fileOrName)
  const sets = policySetsOf(scenario)
  const name = knownName(
    '--policies',
    policies?.[0] ?? comparedByDefault(scenario)[0],
    Object.keys(sets),
    'policy',
  )
  return { name, before: { scenario, policySet: sets[name] as PolicySet } }
}

function ofLevers({ name, before }: NamedTarget, text: string): DiffColumn[] {
  return readLevers(text).map((chosen) => {
    const applied = applyLevers(before, chosen)
    return {
      name: `${name}+${leversText(chosen)}`,
      differences: differencesBetween(before, applied),
      applied,
    }
  })
}

function documentOf(scenario: string, columns: readonly DiffColumn[]): object {
  return {
    scenario,
    columns: columns.map(({ name, differences, applied }) => ({
      name,
      levers: applied?.levers ?? [],
      differences,
      patches: applied?.patches ?? [],
    })),
  }
}

function linesOf(base: string, columns: readonly DiffColumn[], { palette }: Terminal): string[] {
  return columns.flatMap(({ name, differences, applied }, index) => [
    ...(index === 0 ? [] : ['']),
    palette.strong(`${name}, against ${base}`),
    ...(differences.length === 0 ? ['no difference'] : differenceLines(differences, palette)),
    ...leverCostLines(applied, palette),
  ])
}
