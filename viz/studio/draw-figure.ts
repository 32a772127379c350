import type { FigureAnswer } from '../answers/index.ts'

/** What of plotly is used. */
interface Plotly {
  newPlot(place: HTMLElement, data: unknown, layout: object, config: object): Promise<unknown>
}

const NARROW = '(max-width: 640px)'
let loading: Promise<Plotly> | undefined

/**
 * Draws a figure.
 *
 * @param place - where.
 * @param figure - what.
 * @throws {Error} if plotly cannot be loaded.
 */
export async function drawFigure(place: HTMLElement, { data, layout }: FigureAnswer): Promise<void> {
  loading ??= loadPlotly()
  const plotly = await loading
  const isNarrow = matchMedia(NARROW).matches
  const config = { responsive: true, displaylogo: false, displayModeBar: isNarrow ? false : 'hover' }
  // Plotly writes into what it draws; the answer stays as it came.
  const copy = structuredClone({ data, layout: { ...layout, ...(isNarrow ? { dragmode: false } : {}) } })
  await plotly.newPlot(place, copy.data, copy.layout, config)
}

/** It is large, so it comes when the first figure does. */
function loadPlotly(): Promise<Plotly> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = '/plotly.js'
    script.onload = () => resolve((globalThis as unknown as { Plotly: Plotly }).Plotly)
    script.onerror = () => {
      loading = undefined
      reject(new Error('plotly was not sent'))
    }
    document.head.append(script)
  })
}
