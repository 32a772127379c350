import type { Comparison, StoredResults } from '../../engine/experiment/index.ts'
import type { Scenario } from '../../scenarios/index.ts'
import { type Figure, figuresOf } from '../figures/index.ts'
import { answerTo, asSentence, counted, formatNumber, questionOf, shortNotes } from '../wording/index.ts'
import { assumptions } from './assumptions.ts'
import { dataStatus, overallStatus, statusTable } from './data-status.ts'
import { escapeHtml } from './escape.ts'
import { drawingScript, figureSection } from './figure-section.ts'
import { kpiSection } from './kpi-section.ts'
import { leverSection } from './lever-section.ts'
import { manifestSection } from './manifest-section.ts'
import { plotlySource } from './plotly-source.ts'
import { shockSection } from './shock-section.ts'
import { STYLE } from './style.ts'

/** What a report is made of. */
export interface ReportInput extends StoredResults {
  /** The command line that made the results; empty if there was none. */
  readonly command?: string
  /** Whether provinces are drawn behind the network; off unless asked for. */
  readonly hasProvinceOutlines?: boolean
}

/** Nothing may be loaded from anywhere: scripts, styles and images are all in the file. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"

/**
 * The report of a comparison: one file that works without a network and asks for nothing.
 *
 * @param input - results as they are stored, and what else to say.
 * @returns an HTML document.
 */
export function renderReport(input: ReportInput): string {
  const { comparison, manifest } = input
  const scenario = manifest.scenario as Scenario
  const figures = figuresOf({
    comparison,
    scenario,
    hasProvinceOutlines: input.hasProvinceOutlines === true,
  })
  const question = questionOf(comparison)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${scenario.title} · ${question}`)}</title>
<style>${STYLE}</style>
</head>
<body>
${head(comparison, scenario, question, figures)}
<main>
${body(input, scenario, figures)}
</main>
<footer>Made by kingtide ${escapeHtml(manifest.kingtide)}. A simulation: its figures are as good as its assumptions.</footer>
${figures.length === 0 ? '' : `<script>${plotlySource()}</script>\n<script>${drawingScript(figures)}</script>`}
</body>
</html>
`
}

function head(
  comparison: Comparison,
  scenario: Scenario,
  question: string,
  figures: readonly Figure[],
): string {
  const { replications, ordersPerReplication, interrupted } = comparison
  const answer =
    replications === 0
      ? 'Interrupted before every policy had finished a replication: there is no answer yet'
      : answerTo(comparison)
  const warning = interrupted
    ? `<p class="warning">Interrupted: this stands on the ${counted(replications, 'replication')} that every policy has finished.</p>`
    : ''
  const links = [
    ['tables', 'Tables'],
    ...figures.map(({ id }) => [id, SHORT[id] ?? id]),
    ['assumptions', 'Assumptions'],
    ['data', 'Data'],
    ['manifest', 'Manifest'],
  ].map(([id, name]) => `<a href="#${id}">${name}</a>`)
  return `<header class="top"><div>
<p class="name">${escapeHtml(scenario.title)}</p>
<h1>${escapeHtml(question)}</h1>
<p class="answer">${unbroken(escapeHtml(asSentence(answer)))}</p>
${warning}<p class="facts">${counted(replications, 'replication')} of each policy, ${formatNumber(ordersPerReplication)} orders in each on the mean; data: ${overallStatus(dataStatus(scenario))}. All intervals are 95 %.</p>
<nav aria-label="Parts of this report">${links.join(' ')}</nav>
</div></header>`
}

/** A half width stays with its sign. */
function unbroken(text: string): string {
  return text.replaceAll('± ', '±\u00a0')
}

const SHORT: Readonly<Record<string, string>> = {
  comparison: 'Policies',
  stock: 'Stock',
  backlog: 'Backlog',
  'stock-out': 'Stock-outs',
  'lead-time': 'Lead times',
  waterfall: 'Money',
  network: 'Network',
}

function body(
  { comparison, manifest, command = '' }: ReportInput,
  scenario: Scenario,
  figures: readonly Figure[],
): string {
  const notes = shortNotes(comparison.notes).map((note) => `<li>${escapeHtml(asSentence(note))}</li>`)
  return `<section id="tables"><h2>What the policies come to</h2>
${comparison.replications === 0 ? '<p>There is nothing to show yet.</p>' : kpiSection(comparison)}
${leverSection(comparison)}</section>
${shockSection(comparison)}
${figures.map(figureSection).join('\n')}
<section id="assumptions"><h2>What this rests on</h2>
${assumptions(scenario, comparison)}</section>
<section id="data"><h2>Where the numbers come from</h2>
${statusTable(dataStatus(scenario))}</section>
${notes.length === 0 ? '' : `<section id="notes"><h2>Notes</h2><ul>${notes.join('\n')}</ul></section>`}
<section id="manifest"><h2>How to get the same figures again</h2>
${manifestSection(comparison, manifest, command)}</section>`
}
