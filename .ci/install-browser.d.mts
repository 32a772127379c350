/** What a machine has. */
export interface Machine {
  readonly named: string | undefined
  readonly isThere: (path: string) => boolean
  readonly hasApt: boolean
  readonly isRoot: boolean
  readonly hasSudo: boolean
}

export function browserPlan(machine: Machine): { commands: string[][] } | { sentence: string }
