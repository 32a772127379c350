import type { Figure } from '../figures/index.ts'
import { escapeHtml, scriptJson } from './escape.ts'

/**
 * A figure with its title and caption, and a place to draw it in.
 *
 * @param figure - what is drawn.
 */
export function figureSection({ id, title, caption, layout }: Figure): string {
  const height = Number(layout['height'] ?? 400)
  return `<section id="${id}"><h2>${escapeHtml(title)}</h2>
<figure><figcaption id="${id}-caption">${escapeHtml(caption)}</figcaption>
<div class="plot" role="img" aria-label="${escapeHtml(title)}" aria-describedby="${id}-caption" data-figure="${id}" style="min-height:${height}px"><noscript>Figures need JavaScript; all figures in the tables stand without it.</noscript></div>
</figure></section>`
}

/**
 * The script that draws all figures of a page.
 *
 * @param figures - what is drawn.
 */
export function drawingScript(figures: readonly Figure[]): string {
  const drawn = Object.fromEntries(figures.map(({ id, data, layout }) => [id, { data, layout }]))
  return `const figures = ${scriptJson(drawn)}
const NARROW_MAP = 450
const narrow = matchMedia('(max-width: 640px)').matches
for (const place of document.querySelectorAll('[data-figure]')) {
  const { data, layout } = figures[place.dataset.figure]
  const config = { responsive: true, displaylogo: false, displayModeBar: narrow ? false : 'hover', scrollZoom: false,
    modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d'] }
  if (narrow) layout.dragmode = false
  if (narrow && layout.yaxis?.scaleanchor) place.style.minHeight = (layout.height = NARROW_MAP) + 'px'
  Plotly.newPlot(place, data, layout, config)
}`
}
