import type { Layout } from './figure.ts'
import { INK } from './palette.ts'

/**
 * What all figures have in common.
 *
 * @param height - pixels.
 * @param more - what one of them adds.
 */
export function baseLayout(height: number, more: Layout): Layout {
  return {
    height,
    autosize: true,
    margin: { l: 64, r: 16, t: 24, b: 48, pad: 2 },
    font: {
      family: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
      size: 12,
      color: INK.text,
    },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    hoverlabel: { bgcolor: '#ffffff', bordercolor: INK.line, font: { color: INK.text } },
    legend: { orientation: 'h', x: 0, y: -0.18, yanchor: 'top' },
    showlegend: false,
    ...more,
  }
}

/**
 * An axis with a title and quiet lines.
 *
 * @param title - what is measured, with its unit; empty for none.
 * @param more - what differs.
 */
export function axis(title: string, more: Layout = {}): Layout {
  return {
    title: { text: title, standoff: 8, font: { size: 12, color: INK.faint } },
    gridcolor: INK.grid,
    linecolor: INK.line,
    zerolinecolor: INK.line,
    tickcolor: INK.line,
    automargin: true,
    ...more,
  }
}
