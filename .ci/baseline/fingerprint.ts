import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const LIBRARY = new URL('../../scenarios/library/', import.meta.url)

/** Tables of other scenarios that the baseline uses. */
const SHARED = ['singles-night/zones.csv', 'singles-night/returns-centres.csv']

/** File of a baseline that holds its fingerprint; none: it is not frozen yet. @param name - of the baseline. */
export const frozenFile = (name: string): URL => new URL(`${name}/frozen.json`, LIBRARY)

/**
 * Fingerprint of everything a baseline is told: its scenario, its calibrated inputs, its tables.
 *
 * @param name - of the baseline.
 * @returns SHA-256, 64 hexadecimal digits.
 */
export function fingerprintOf(name: string): string {
  const own = readdirSync(new URL(`${name}/`, LIBRARY)).filter((file) => file !== 'frozen.json')
  const files = [`${name}.yaml`, ...own.sort().map((file) => `${name}/${file}`), ...SHARED]
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(new URL(file, LIBRARY)))
  return hash.digest('hex')
}
