import type { QueueNetwork } from '../../schema/index.ts'
import type { Finding } from '../finding.ts'

/**
 * Results carry the names of stations, classes and sources, so none of these may be the same; nor is a class there
 * twice.
 *
 * @param network - the scenario.
 * @yields a finding at each name that is taken.
 */
export function* checkNames({ classes, sources, stations }: QueueNetwork): Generator<Finding> {
  const fix = 'Choose another name.'
  for (const [index, name] of classes.entries()) {
    if (classes.indexOf(name) < index)
      yield { path: ['classes', index], rule: 'this class is there twice', fix: 'Remove one of the two.' }
    else if (stations[name] !== undefined)
      yield { path: ['classes', index], rule: 'a station has this name already', fix }
  }
  for (const name of Object.keys(sources))
    if (stations[name] !== undefined || classes.includes(name))
      yield { path: ['sources', name], rule: 'a station or class has this name already', fix }
}
