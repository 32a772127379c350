/** One line of a list. */
export interface ListedThing {
  /** By what name other commands know it. */
  readonly id: string
  /** Its name for people. */
  readonly name: string
  /** What else there is to say. */
  readonly [column: string]: string
}

/** A list. */
export interface List {
  /** What of each thing is shown to people. */
  readonly columns: readonly string[]
  /** Looks it up. */
  readonly read: () => Promise<readonly ListedThing[]>
}

/** Everything that can be listed. */
export const LISTS = {
  scenarios: { columns: ['id', 'title'], read: readScenarios },
  policies: { columns: ['id', 'description'], read: readPolicies },
  levers: { columns: ['id', 'name', 'dose'], read: readLevers },
  shocks: { columns: ['id', 'name', 'parameters'], read: readShocks },
  kpis: { columns: ['id', 'name', 'unit', 'better'], read: readKpis },
} satisfies Readonly<Record<string, List>> as Readonly<
  Record<'scenarios' | 'policies' | 'levers' | 'shocks' | 'kpis', List>
>

async function readScenarios(): Promise<readonly ListedThing[]> {
  const { listClassicScenarios, listScenarios } = await import('../../scenarios/index.ts')
  return [...listScenarios(), ...listClassicScenarios()].map(({ id, name, title, description, file }) => ({
    id,
    name,
    title,
    description,
    file,
  }))
}

async function readPolicies(): Promise<readonly ListedThing[]> {
  const { POLICY_SETS } = await import('../../scenarios/index.ts')
  return Object.entries(POLICY_SETS).map(([id, { description }]) => ({ id, name: id, description }))
}

async function readLevers(): Promise<readonly ListedThing[]> {
  const { LEVERS } = await import('../../scenarios/index.ts')
  return LEVERS.map(({ id, name, description, dose, cost, mechanism }) => ({
    id,
    name,
    dose: `${dose.from} to ${dose.to}, default ${dose.default}: ${dose.meaning}`,
    description,
    cost: cost.source,
    mechanism,
  }))
}

async function readShocks(): Promise<readonly ListedThing[]> {
  const { PRESETS } = await import('../../scenarios/index.ts')
  return PRESETS.map(({ kind, name, description, parameters }) => ({
    id: kind,
    name,
    parameters: parameters.map((parameter) => `${parameter.name} ${parameter.default}`).join('; '),
    description,
    sources: parameters.map((parameter) => `${parameter.name}: ${parameter.source}`).join('; '),
  }))
}

async function readKpis(): Promise<readonly ListedThing[]> {
  const { KPI_TABLE } = await import('../../engine/index.ts')
  return KPI_TABLE.map(({ key, name, unit, better, formula }) => ({ id: key, name, unit, better, formula }))
}
