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
  readMerged,
  throwIfAny,
  toPlain,
} from './load/index.ts'
import { type AnyScenario, isLivestream, MODELS, type ModelName, type Scenario } from './schema/index.ts'
import { didYouMean } from './spelling/index.ts'

/**
 * Loads and checks a scenario of the livestream model.
 *
 * @param fileOrName - bare name of a scenario of the library, such as `singles-night`, or a YAML or JSON file.
 * @returns the scenario, frozen through and through; lengths of time in milliseconds.
 * @throws {ScenarioError} with every problem found, if the scenario cannot be used. Nothing else is thrown.
 */
export function loadScenario(fileOrName: string): Scenario {
  return livestreamOnly(loadAnyScenario(fileOrName), fileOrName)
}

/**
 * Loads and checks a scenario of any model: a livestream one or a textbook system.
 *
 * @param fileOrName - name of a scenario of the library, such as `singles-night` or `classic/serial`, or a YAML or
 *   JSON file.
 * @returns the scenario, frozen through and through.
 * @throws {ScenarioError} as {@link loadScenario}.
 */
export function loadAnyScenario(fileOrName: string): AnyScenario {
  if (!isLibraryName(fileOrName)) return parsed(fileOrName, () => readLocated(fileOrName))
  const found = findInLibrary(fileOrName)
  if (found.ok) return parsed(found.file, () => readLocated(found.file))
  throw new ScenarioError([problemAt(startOf(fileOrName), [], null, found.rule, found.fix)])
}

/**
 * Loads and checks a livestream scenario from a file. It may build on another scenario (`extends: <name or file>`), and
 * large tables may lie in CSV files below its folder.
 *
 * @param file - path of a YAML or JSON file.
 * @returns the scenario, frozen through and through; lengths of time in milliseconds.
 * @throws {ScenarioError} with every problem found, if the scenario cannot be used. Nothing else is thrown.
 */
export function readScenario(file: string): Scenario {
  return livestreamOnly(
    parsed(file, () => readLocated(file)),
    file,
  )
}

/**
 * Loads and checks a livestream scenario that came as text, such as over a network. It may extend a scenario of the
 * library, and names no files: its tables are written in it.
 *
 * @param text - YAML or JSON.
 * @param name - what it is called in problems.
 * @returns the scenario, frozen through and through; lengths of time in milliseconds.
 * @throws {ScenarioError} with every problem found, if the scenario cannot be used. Nothing else is thrown.
 */
export function readScenarioText(text: string, name: string): Scenario {
  return livestreamOnly(readAnyScenarioText(text, name), name)
}

/**
 * As {@link readScenarioText}, for a scenario of any model.
 *
 * @param text - YAML or JSON.
 * @param name - what it is called in problems.
 * @throws {ScenarioError} as {@link readScenarioText}.
 */
export function readAnyScenarioText(text: string, name: string): AnyScenario {
  return parsed(name, () => locatedText(text, name))
}

/**
 * Which model a scenario is of, looked up without reading its tables or checking anything else.
 *
 * @param fileOrName - as for {@link loadAnyScenario}.
 * @throws {ScenarioError} if it cannot be found or read, or is of no model that is known.
 */
export function modelOfScenario(fileOrName: string): ModelName {
  if (!isLibraryName(fileOrName)) return modelOf(readMerged(fileOrName))
  const found = findInLibrary(fileOrName)
  if (found.ok) return modelOf(readMerged(found.file))
  throw new ScenarioError([problemAt(startOf(fileOrName), [], null, found.rule, found.fix)])
}

function livestreamOnly(any: AnyScenario, name: string): Scenario {
  if (isLivestream(any)) return any
  const rule = `this is a textbook system, a ${any.model}, and no livestream scenario`
  const fix = `Run it with kingtide run or kingtide proof --instance ${name}.`
  throw new ScenarioError([problemAt(startOf(name), ['model'], any.model, rule, fix)])
}

function parsed(name: string, read: () => LocatedMap): AnyScenario {
  try {
    return parseScenario(read())
  } catch (error) {
    throw error instanceof ScenarioError ? error : unforeseen(name, error)
  }
}

function parseScenario(root: LocatedMap): AnyScenario {
  const schema = MODELS[modelOf(root)]
  refuseReplay(root)
  const parsed = schema.safeParse(toPlain(root), { error: () => '' })
  if (!parsed.success) throwIfAny(explain(parsed.error.issues, root, schema))
  const checked = parsed.data as AnyScenario
  throwIfAny(checkScenario(checked, root))
  return deepFreeze(checked)
}

/** The model is looked at before everything else: it says which schema the rest is held against. */
function modelOf(root: LocatedMap): ModelName {
  const { place, value, present } = lookUp(root, ['model'])
  if (!present) return 'livestream'
  const names = Object.keys(MODELS)
  if (typeof value === 'string' && names.includes(value)) return value as ModelName
  const rule = `there is no such model; the models are ${names.join(', ')}`
  const fix = typeof value === 'string' ? didYouMean(value, names) : `Write ${names.join(' or ')}.`
  throw new ScenarioError([problemAt(place, ['model'], value, rule, fix)])
}

function startOf(file: string): { file: string; line: number; column: number } {
  return { file, line: 1, column: 1 }
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
  const problem = problemAt(startOf(file), [], null, rule, 'Simplify the file until it can be read.')
  return new ScenarioError([problem])
}
