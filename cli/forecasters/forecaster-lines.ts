import type { ForecasterComparison, ForecasterScore } from '../../engine/learn/index.ts'
import { type Estimate, formatEstimate, wrap } from '../../viz/wording/index.ts'
import { tableLines } from '../format/index.ts'
import type { Terminal } from '../terminal/index.ts'

const PERCENT = 100

/**
 * A comparison of forecasts for people.
 *
 * @param comparison - what was found.
 * @param terminal - colours and width.
 */
export function forecasterLines(comparison: ForecasterComparison, { palette, columns }: Terminal): string[] {
  const { worlds, slots, seed, criticalRatio, levels, scores, training } = comparison
  const range = `${percent(levels[0])}-${percent(levels[levels.length - 1])} %`
  const table = tableLines({
    head: ['Forecast', 'WAPE, %', 'Pinball loss, %', 'Cost, %', 'Cost above best, %', `Within ${range}, %`],
    rows: scores.map((score) => rowOf(score, palette.strong)),
    right: [1, 2, 3, 4, 5],
  })
  return [
    palette.strong('Forecasts of shows'),
    palette.faint(
      `${worlds} worlds, ${slots.toLocaleString('en-US')} slots, seed ${seed}; per unit wanted, mean ± 95 % half width over worlds`,
    ),
    '',
    ...table,
    '',
    ...wrap(verdictOf(comparison), columns),
    ...wrap(
      `Cost: of buying the ${percent(criticalRatio)} % quantile, in shares of what a unit short and one too many cost together.`,
      columns,
    ),
    ...wrap(
      `ridge and quantile-network: trained on ${training.examples.toLocaleString('en-US')} slots with other settings, seed ${training.seed}, ${training.backend} backend; forecasts come from plain arithmetic over their weights.`,
      columns,
    ),
  ]
}

function rowOf(
  { kind, wape, pinball, cost, coverage, aboveWinner }: ForecasterScore,
  strong: (text: string) => string,
): string[] {
  return [
    aboveWinner === null ? strong(kind) : kind,
    text(wape),
    text(pinball),
    text(cost),
    aboveWinner === null ? '–' : text(aboveWinner.cost),
    text(coverage),
  ]
}

function verdictOf({ winner, level, recommended }: ForecasterComparison): string {
  if (level.length === 0)
    return `${winner} costs least, beyond chance against every other forecast: use it where signals are to be had.`
  const others = level.join(' and ')
  return `${winner} costs least; ${others} cannot be told apart from it. The simplest of these, ${recommended}, is what to use where signals are to be had.`
}

function text(estimate: Estimate): string {
  const { mean, halfWidth } = formatEstimate(estimate, PERCENT)
  return halfWidth === null ? mean : `${mean} ± ${halfWidth}`
}

function percent(share: number): string {
  return String(Number((PERCENT * share).toPrecision(4)))
}
