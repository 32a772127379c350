import { formatNumber } from '../text/index.ts'

const WIDTH = 320
const HEIGHT = 64

/** Planned demand of each hour as an area; its peak is written, for nobody can read a height without a scale. */
export function DemandLine(props: { readonly demandByHour: readonly number[]; readonly days: number }) {
  const { demandByHour, days } = props
  const peak = Math.max(1, ...demandByHour)
  const step = WIDTH / Math.max(1, demandByHour.length)
  const points = demandByHour.map(
    (units, hour) => `${(hour * step).toFixed(1)},${(HEIGHT - (units / peak) * (HEIGHT - 4)).toFixed(1)}`,
  )
  const peakText = `${formatNumber(Number(peak.toPrecision(2)))} units an hour`
  return (
    <figure class="demand">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Planned demand by hour over ${days} days; peak ${peakText}`}
      >
        <polygon points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`} />
      </svg>
      <figcaption aria-hidden="true">
        planned demand, {days} days; peak {peakText}
      </figcaption>
    </figure>
  )
}
