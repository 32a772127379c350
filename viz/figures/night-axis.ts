import type { Courses } from '../../engine/experiment/index.ts'
import { axis } from './base-layout.ts'
import type { Layout } from './figure.ts'
import { INK } from './palette.ts'

const HOURS_BEFORE = 12
const LEAST_AFTER = 36
const MOST_AFTER = 132
const HOURS_A_DAY = 24
const MINUTES_A_DAY = 24 * 60
const MOST_TICKS = 8
const TICK_STEPS = [3, 6, 12, 24, 48, 72, 168, 336, 720]

/** The horizontal axis of a course: hours since the start of the window, shown as days and clock times. */
export interface NightAxis {
  /** The axis, set to the night of the main show, or to the whole window. */
  readonly xaxis: Layout
  /** Bands behind the panels where the main show runs. */
  readonly shapes: readonly Layout[]
  /** Buttons that switch between the night and the whole course. */
  readonly updatemenus: readonly Layout[]
}

/**
 * The axis for figures over time.
 *
 * @param courses - of the comparison.
 * @param firstPanel - vertical axis that the horizontal one belongs to at the bottom.
 */
export function nightAxis(courses: Courses, firstPanel: string): NightAxis {
  const whole: Range = [0, Math.max(courses.windowSteps, longest(courses)) * courses.stepHours]
  const night = nightOf(courses) ?? whole
  return {
    xaxis: axis('', { ...ticksFor(night), range: night, anchor: firstPanel }),
    shapes: showShapes(courses),
    updatemenus: courses.mainShow === null ? [] : [rangeButtons(night, whole)],
  }
}

type Range = readonly [number, number]

/** From half a day before the main show until every policy's median backlog is back where it was a day before. */
function nightOf({ mainShow, stepHours, policies }: Courses): Range | undefined {
  if (mainShow === null) return undefined
  const before = Math.max(0, Math.floor((mainShow.startHours - HOURS_BEFORE) / stepHours))
  const from = Math.ceil((mainShow.endHours + LEAST_AFTER) / stepHours)
  const to = Math.ceil((mainShow.endHours + MOST_AFTER) / stepHours)
  let end = from
  for (const { backlogOrders } of policies) {
    const median = backlogOrders.p50
    const usual = Math.max(...median.slice(0, before + 1), 1)
    while (end < Math.min(to, median.length) && median[end] > usual) end++
  }
  return [mainShow.startHours - HOURS_BEFORE, (end + 1) * stepHours]
}

function longest({ policies }: Courses): number {
  return Math.max(0, ...policies.map(({ backlogOrders }) => backlogOrders.mean.length))
}

function ticksFor([from, to]: Range): Layout {
  const step = TICK_STEPS.find((hours) => (to - from) / hours <= MOST_TICKS) ?? 720
  const first = Math.ceil(from / step) * step
  const tickvals: number[] = []
  for (let hour = first; hour <= to; hour += step) tickvals.push(hour)
  return { tickmode: 'array', tickvals, ticktext: tickvals.map((hour) => label(hour, step)) }
}

function label(hour: number, step: number): string {
  const day = `day ${Math.floor(hour / HOURS_A_DAY) + 1}`
  return step % HOURS_A_DAY === 0 ? day : `${day}<br>${clock(hour)}`
}

function clock(hour: number): string {
  const ofDay = ((inMinutes(hour) % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

function inMinutes(hours: number): number {
  return Math.round(hours * 60)
}

/**
 * A span of the course in words.
 *
 * @param from - hours since the start of the measured window.
 * @param to - as `from`.
 * @example spanInWords(188, 190) // day 8, 20:00 to 22:00
 */
export function spanInWords(from: number, to: number): string {
  const day = (hours: number) => Math.floor(inMinutes(hours) / MINUTES_A_DAY) + 1
  const isMidnight = inMinutes(to) === day(from) * MINUTES_A_DAY
  const end = isMidnight ? '24:00' : day(from) === day(to) ? clock(to) : `day ${day(to)}, ${clock(to)}`
  return `day ${day(from)}, ${clock(from)} to ${end}`
}

function showShapes({ mainShow }: Courses): Layout[] {
  if (mainShow === null) return []
  return [
    {
      type: 'rect',
      xref: 'x',
      yref: 'paper',
      x0: mainShow.startHours,
      x1: mainShow.endHours,
      y0: 0,
      y1: 1,
      fillcolor: '#f5d76e',
      opacity: 0.35,
      line: { width: 0 },
      layer: 'below',
    },
  ]
}

function rangeButtons(night: Range, whole: Range): Layout {
  const button = (text: string, range: Range) => {
    const { tickvals, ticktext } = ticksFor(range)
    const change = { 'xaxis.range': range, 'xaxis.tickvals': tickvals, 'xaxis.ticktext': ticktext }
    return { label: text, method: 'relayout', args: [change] }
  }
  return {
    type: 'buttons',
    direction: 'right',
    x: 1,
    xanchor: 'right',
    y: 1,
    yanchor: 'bottom',
    pad: { b: 24 },
    font: { size: 11 },
    bgcolor: '#ffffff',
    bordercolor: INK.line,
    buttons: [button('around the show', night), button('whole window', whole)],
  }
}
