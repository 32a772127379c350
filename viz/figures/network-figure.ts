import type { Scenario } from '../../scenarios/index.ts'
import { axis, baseLayout } from './base-layout.ts'
import type { Figure, Trace } from './figure.ts'
import { outlineTrace } from './province-outlines.ts'

interface Spot {
  readonly longitude: number
  readonly latitude: number
}

const DEGREES = Math.PI / 180
/** More lines than this between factories and warehouses hide everything else; a click on the legend shows them. */
const MOST_LINES = 60

/**
 * Places of the network and the ways between them, by longitude and latitude.
 *
 * @param scenario - what was simulated.
 * @param hasOutlines - whether provinces are drawn behind.
 */
export function networkFigure({ network }: Scenario, hasOutlines: boolean): Figure {
  const { factories, warehouses, zones, returnsCentres } = network
  const regional = warehouses.filter(({ kind }) => kind === 'regional')
  const fronts = warehouses.filter(({ kind }) => kind === 'front')
  const lines = factoryWays(factories, regional)
  const hidden =
    lines.length > MOST_LINES
      ? ` The ${lines.length} lines from factories are hidden at first: click their entry in the legend.`
      : ''
  const outlined = hasOutlines
    ? ' Province outlines are approximate, for orientation only, and no official map.'
    : ''
  return {
    id: 'network',
    title: 'Where is everything?',
    caption: `Approximate positions, as the tables of the scenario give them (longitude and latitude in degrees). Goods go from factories to every regional warehouse, on to front warehouses, and to buyers from the nearest that has them; lines to zones show the warehouses that come first.${hidden}${outlined}`,
    data: [
      ...(hasOutlines ? [outlineTrace()] : []),
      ...allWays(network, lines),
      places('zones', zones, { symbol: 'circle', color: '#8fbcdb', size: zoneSizes(zones) }),
      places('factories', factories, { symbol: 'triangle-up', color: '#e69f00', size: 8 }),
      places('regional warehouses', regional, { symbol: 'square', color: '#0072b2', size: 10 }),
      places('front warehouses', fronts, { symbol: 'diamond', color: '#009e73', size: 7 }),
      places('returns centres', returnsCentres, { symbol: 'x', color: '#cc79a7', size: 8 }),
    ],
    layout: layoutOf([...zones, ...warehouses]),
  }
}

function allWays(
  { warehouses, zones, returnsCentres }: Scenario['network'],
  lines: readonly (readonly [Spot, Spot])[],
): Trace[] {
  const regional = warehouses.filter(({ kind }) => kind === 'regional')
  const fronts = warehouses.filter(({ kind }) => kind === 'front')
  return [
    {
      ...ways('factories to regional warehouses', { color: '#9aa5b1', width: 0.6 }, 0.3, lines),
      visible: lines.length > MOST_LINES ? 'legendonly' : true,
    },
    ways('returns to their centre', { color: '#cc79a7', width: 0.8 }, 0.5, returnWays(zones, returnsCentres)),
    ways(
      'regional warehouse to its zones',
      { color: '#0072b2', width: 0.9 },
      0.6,
      regionalWays(zones, regional),
    ),
    ways(
      'front warehouse to its zones',
      { color: '#009e73', width: 1, dash: 'dot' },
      0.8,
      frontWays(zones, fronts),
    ),
    ways(
      'regional to front warehouse',
      { color: '#009e73', width: 1.4 },
      0.8,
      supplyWays(fronts, warehouses),
    ),
  ]
}

function layoutOf(spots: readonly Spot[]): Figure['layout'] {
  return baseLayout(620, {
    showlegend: true,
    legend: { orientation: 'h', x: 0, y: -0.08, yanchor: 'top', font: { size: 11 } },
    xaxis: axis('', { ticksuffix: '° E', nticks: 6, zeroline: false }),
    yaxis: axis('', {
      ticksuffix: '° N',
      nticks: 6,
      zeroline: false,
      scaleanchor: 'x',
      constrain: 'domain',
      constraintoward: 'top',
      scaleratio: 1 / Math.cos(meanLatitude(spots) * DEGREES),
    }),
    margin: { l: 52, r: 8, t: 12, b: 110 },
    hovermode: 'closest',
  })
}

function places(
  name: string,
  all: readonly (Spot & { readonly id: string })[],
  marker: Readonly<Record<string, unknown>>,
): Trace {
  return {
    type: 'scatter',
    mode: 'markers',
    name,
    x: all.map(({ longitude }) => longitude),
    y: all.map(({ latitude }) => latitude),
    text: all.map(({ id }) => id),
    marker: { opacity: 0.9, line: { color: '#ffffff', width: 0.8 }, ...marker },
    hovertemplate: `%{text}<extra>${name}</extra>`,
  }
}

/** One trace for all lines of a kind, with gaps between them. */
function ways(
  name: string,
  line: Readonly<Record<string, unknown>>,
  opacity: number,
  pairs: readonly (readonly [Spot, Spot | undefined])[],
): Trace {
  const known = pairs.flatMap(([from, to]) => (to === undefined ? [] : [{ from, to }]))
  return {
    type: 'scatter',
    mode: 'lines',
    name,
    x: known.flatMap(({ from, to }) => [from.longitude, to.longitude, null]),
    y: known.flatMap(({ from, to }) => [from.latitude, to.latitude, null]),
    line,
    opacity,
    hoverinfo: 'skip',
  }
}

/** Factories of one place share their lines. */
function factoryWays(factories: readonly Spot[], regional: readonly Spot[]): [Spot, Spot][] {
  const byPlace = new Map(
    factories.map((factory) => [`${Math.round(factory.longitude)} ${Math.round(factory.latitude)}`, factory]),
  )
  return [...byPlace.values()].flatMap((from) => regional.map((to): [Spot, Spot] => [from, to]))
}

function returnWays(
  zones: Scenario['network']['zones'],
  centres: Scenario['network']['returnsCentres'],
): [Spot, Spot | undefined][] {
  return zones.map((zone) => [zone, centres.find((centre) => centre.macroRegion === zone.macroRegion)])
}

function supplyWays(
  fronts: Scenario['network']['warehouses'],
  all: Scenario['network']['warehouses'],
): [Spot, Spot | undefined][] {
  return fronts.map((front) => [all.find(({ id }) => id === front.source) as Spot, front])
}

function regionalWays(
  zones: Scenario['network']['zones'],
  regional: Scenario['network']['warehouses'],
): [Spot, Spot | undefined][] {
  return zones.map((zone) => [zone, nearest(zone, regional)])
}

function frontWays(
  zones: Scenario['network']['zones'],
  fronts: Scenario['network']['warehouses'],
): [Spot, Spot][] {
  return zones.flatMap((zone) =>
    fronts.filter(({ serves }) => serves.includes(zone.id)).map((front): [Spot, Spot] => [front, zone]),
  )
}

function nearest<Candidate extends Spot>(from: Spot, all: readonly Candidate[]): Candidate | undefined {
  const squeeze = Math.cos(from.latitude * DEGREES)
  const distance = (to: Spot): number =>
    ((to.longitude - from.longitude) * squeeze) ** 2 + (to.latitude - from.latitude) ** 2
  return [...all].sort((a, b) => distance(a) - distance(b))[0]
}

/** Area in proportion to the share of demand. */
function zoneSizes(zones: Scenario['network']['zones']): number[] {
  const largest = Math.max(...zones.map(({ weight }) => weight))
  return zones.map(({ weight }) => 4 + 14 * Math.sqrt(weight / largest))
}

function meanLatitude(all: readonly Spot[]): number {
  return all.reduce((sum, { latitude }) => sum + latitude, 0) / all.length
}
