import type { CheckResult, Proof } from '../engine/study/proof/index.ts'

/**
 * The page docs/background/credibility.md.
 *
 * @param proof - what `kingtide proof --json` printed.
 */
export function credibilityPage(proof: Proof): string {
  const { checks, passed, skipped, seed, falseAlarm } = proof
  const families = [...new Set(checks.map(({ family }) => family))]
  const failed = checks.filter(({ pass }) => !pass)
  return `# Credibility

<!-- Made by npm run credibility from credibility.json: change neither by hand. -->

${passed} of ${checks.length} checks in ${families.length} families passed, with seed ${seed}; ${skipped} were skipped. The probability of any
failure by chance was at most ${(falseAlarm * 100).toPrecision(2)} %. How a check works is in [Simulation
practice](simulation-practice.md#proof), how to rerun it in [Prove it](../guides/prove-it.md).

An estimate stands with its 95 % half width and z, its distance from what is expected in standard errors. Power: of an
estimate the probability of noticing a bias of 3 %; otherwise the share noticed of all one-digit changes, or of the faults
put in.
${failed.length === 0 ? '' : `\n## What failed\n\n${failed.map(({ id, note }) => `- \`${id}\`: ${note}.`).join('\n')}\n`}
${families
  .map((family) =>
    section(
      family,
      checks.filter((check) => check.family === family),
    ),
  )
  .join('\n')}`
}

function section(family: string, checks: readonly CheckResult[]): string {
  const rows = checks.map((check) => {
    const { id, statement, source, zScore, power, pass } = check
    const z = zScore === null ? '' : zScore.toFixed(1)
    return `| \`${id}\` | ${cell(statement)} | ${found(check)} | ${short(check.expected)} | ${z} | ${percent(power)} | ${pass ? 'yes' : '**no**'} | ${cell(source)} |`
  })
  return `## ${family}

| check | what is shown | found | expected | z | power | holds | source |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`
}

function found({ kind, estimate, halfWidth, replications, note }: CheckResult): string {
  if (estimate === null) return 'undefined'
  if (kind === 'law') {
    const seen = note.split('; ').slice(1).join('; ')
    return `${estimate} counter-examples in ${replications.toLocaleString('en-US')} cases${seen === '' ? '' : `; ${cell(seen)}`}`
  }
  return halfWidth === 0 ? short(estimate) : `${short(estimate)} ± ${halfWidth.toPrecision(2)}`
}

function short(value: number): string {
  return String(Number(value.toPrecision(7)))
}

function percent(power: number): string {
  return power === 1
    ? '100 %'
    : power > 0.999
      ? '> 99.9 %'
      : `${(Math.floor(power * 1000) / 10).toFixed(1)} %`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
