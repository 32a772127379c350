import { checkScenario } from './check/index.ts'
import { ScenarioError } from './errors.ts'
import { explain } from './explain/index.ts'
import { deepFreeze } from './freeze.ts'
import { findInLibrary, isLibraryName } from './library-files.ts'
import {
  type LocatedMap,
  locatedText,
  lookUp,
  problemAt,
  readLocated,
  throwIfAny,
  toPlain,
} from './load/index.ts'
import { type Scenario, scenario } from './schema/index.ts'

/**
 * Loads and checks a scenario.
 *
 * @param fileOrName - bare name of a scenario of the library, such as `singles-night`, or a YAML or JSON file.
 * @returns the scenario, frozen through and through; lengths of time in milliseconds.
 * @throws {ScenarioError} with every problem found, if the scenario cannot be used. Nothing else is thrown.
 */
export function loadScenario(fileOrName: string): Scenario {
  if (!isLibraryName(fileOrName)) return readScenario(fileOrName)
  const found = findInLibrary(fileOrName)
  if (found.ok) return readScenario(found.file)
  const place = { file: fileOrName, line: 1, column: 1 }
  throw new ScenarioError([problemAt(place, [], null, found.rule, found.fix)])
}

/**
 * Loads and checks a scenario from a file. It may build on another scenario (`extends: <name or file>`), and large
 * tables may lie in CSV files below its folder.
 *
 * @param file - path of a YAML or JSON file.
 * @returns the scenario, frozen through and through; lengths of time in milliseconds.
 * @throws {ScenarioError} with every problem found, if the scenario cannot be used. Nothing else is thrown.
 */
export function readScenario(file: string): Scenario {
  return parsed(file, () => readLocated(file))
}

/**
 * Loads and checks a scenario that came as text, such as over a network. It may extend a scenario of the library, and
 * names no files: its tables are written in it.
 *
 * @param text - YAML or JSON.
 * @param name - what it is called in problems.
 * @returns the scenario, frozen through and through; lengths of time in milliseconds.
 * @throws {ScenarioError} with every problem found, if the scenario cannot be used. Nothing else is thrown.
 */
export function readScenarioText(text: string, name: string): Scenario {
  return parsed(name, () => locatedText(text, name))
}

function parsed(name: string, read: () => LocatedMap): Scenario {
  try {
    return parseScenario(read())
  } catch (error) {
    throw error instanceof ScenarioError ? error : unforeseen(name, error)
  }
}

function parseScenario(root: LocatedMap): Scenario {
  refuseReplay(root)
  const parsed = scenario.safeParse(toPlain(root), { error: () => '' })
  if (!parsed.success) throwIfAny(explain(parsed.error.issues, root, scenario))
  const checked = parsed.data as Scenario
  throwIfAny(checkScenario(checked, root))
  return deepFreeze(checked)
}

/** A replay is made of typed arrays, which no file holds. */
function refuseReplay(root: LocatedMap): void {
  const path = ['demand', 'replay']
  const { place, value, present } = lookUp(root, path)
  if (!present) return
  const rule = 'an order history cannot be written into a scenario'
  throwIfAny([
    problemAt(place, path, value, rule, 'Remove it, and name the file of orders when you run the scenario.'),
  ])
}

/** No input is known to lead here; should one be found, it still gets a sentence. */
function unforeseen(file: string, error: unknown): ScenarioError {
  const rule = `this file cannot be read (${error instanceof Error ? error.message : String(error)})`
  const problem = problemAt(
    { file, line: 1, column: 1 },
    [],
    null,
    rule,
    'Simplify the file until it can be read.',
  )
  return new ScenarioError([problem])
}
