import { useEffect, useRef, useState } from 'preact/hooks'
import type { FigureAnswer } from '../answers/index.ts'
import { drawFigure } from './draw-figure.ts'

/** A figure with its title and caption, drawn once plotly is there. */
export function FigureView({ figure }: { readonly figure: FigureAnswer }) {
  const { id, title, caption, layout } = figure
  const place = useRef<HTMLDivElement>(null)
  const [isMissing, setIsMissing] = useState(false)
  useEffect(() => {
    if (place.current !== null) drawFigure(place.current, figure).catch(() => setIsMissing(true))
  }, [figure])
  const height = Number(layout['height'] ?? 400)
  return (
    <section class="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="hint" id={`${id}-caption`}>
        {caption}
      </p>
      {isMissing && <p class="problem">The figure cannot be drawn: the server did not send what draws it.</p>}
      <div
        ref={place}
        class="plot"
        role="img"
        aria-label={title}
        aria-describedby={`${id}-caption`}
        style={{ minHeight: `${height}px` }}
      />
    </section>
  )
}
