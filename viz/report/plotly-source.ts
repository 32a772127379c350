import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The drawing library, as it is shipped: one file that needs nothing else. */
export const PLOTLY_FILE: string = require.resolve('plotly.js-cartesian-dist-min/plotly-cartesian.min.js')

/**
 * The drawing library as a text that may stand inside a script element.
 *
 * @throws {Error} if it holds an end of a script element, which would tear the page.
 */
export function plotlySource(): string {
  const source = readFileSync(PLOTLY_FILE, 'utf8')
  if (/<\/script/i.test(source)) throw new Error('the drawing library cannot stand inside a page')
  return source
}
