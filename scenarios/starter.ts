import { readFileSync } from 'node:fs'

const FILE = new URL('./starter/scenario.yaml', import.meta.url)
const NAME = /^name: .*?( #.*)?$/m

/**
 * A commented scenario to start from: a small chain with one show, complete in one file.
 *
 * @param name - name that it gives itself: letters, digits, dots, dashes and underscores.
 * @returns YAML, whose first line leads editors to the schema beside it.
 */
export function starterScenario(name: string): string {
  return readFileSync(FILE, 'utf8').replace(NAME, (_, comment: string = '') => `name: ${name}${comment}`)
}
