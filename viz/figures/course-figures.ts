import type { Bands, Comparison, PolicyCourse } from '../../engine/experiment/index.ts'
import { bandTraces } from './band-traces.ts'
import { baseLayout } from './base-layout.ts'
import type { Figure } from './figure.ts'
import { nightAxis, spanInWords } from './night-axis.ts'
import { styleOf } from './palette.ts'
import { panelAxis, stackPanels } from './panels.ts'

interface Course {
  readonly id: string
  readonly title: string
  readonly what: string
  readonly unit: string
  readonly bandsOf: (policy: PolicyCourse) => Bands
}

/**
 * Stock over the night: of the goods of the main show where there is one, otherwise of all goods.
 *
 * @param comparison - the statistics.
 */
export function stockFigure(comparison: Comparison): Figure {
  const isOfShow = comparison.courses.mainShow !== null
  return courseFigure(comparison, {
    id: 'stock',
    title: isOfShow ? 'How long does the stock of the main show last?' : 'How does stock develop?',
    what: isOfShow ? 'units of the goods of the main show that can be sold' : 'units that can be sold',
    unit: 'units',
    bandsOf: ({ mainShowStockUnits, stockUnits }) => mainShowStockUnits ?? stockUnits,
  })
}

/**
 * Backlog over the night.
 *
 * @param comparison - the statistics.
 */
export function backlogFigure(comparison: Comparison): Figure {
  return courseFigure(comparison, {
    id: 'backlog',
    title: 'How large does the backlog grow, and when is it gone?',
    what: 'orders accepted and not shipped yet',
    unit: 'orders',
    bandsOf: ({ backlogOrders }) => backlogOrders,
  })
}

function courseFigure({ courses, replications }: Comparison, course: Course): Figure {
  const { policies, stepHours, mainShow } = courses
  const panels = stackPanels(
    policies.map(({ name }) => name),
    course.unit,
    { rangemode: 'tozero', tickformat: '~s' },
  )
  const night = nightAxis(courses, panelAxis(policies.length - 1))
  const { id, title, what, unit, bandsOf } = course
  const show =
    mainShow === null
      ? ''
      : ` Yellow: the main show, ${mainShow.id}, ${spanInWords(mainShow.startHours, mainShow.endHours)}.`
  return {
    id,
    title,
    caption: `${capitalised(what)}, at the end of each ${stepHours === 1 ? 'hour' : `${stepHours} hours`}. Line: median of ${replications} replications; dark band: the middle half of them; light band: 90 % of them (5 to 95 %).${show}`,
    data: policies.flatMap((policy, index) =>
      bandTraces(bandsOf(policy), { stepHours, yaxis: panelAxis(index), style: styleOf(index), unit }),
    ),
    layout: baseLayout(panels.height, { ...panels.layout, ...night, margin: MARGIN, hovermode: 'closest' }),
  }
}

const MARGIN = { l: 56, r: 12, t: 64, b: 44 }

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
