import type { LeverAnswer } from '../answers/index.ts'

/** Levers that are chosen: the strength of each as it was typed, and whether they share a column. */
export interface ChosenLevers {
  /** Strength by short name. */
  readonly strengths: Readonly<Record<string, string>>
  /** One column for all of them, or one for each. */
  readonly isTogether: boolean
}

/**
 * Chosen levers as a request writes them.
 *
 * @returns `undefined` if none is chosen.
 * @example leversWritten({ strengths: { S08: '0.5', S36: '1' }, isTogether: true }) // 'S08=0.5+S36=1'
 */
export function leversWritten({ strengths, isTogether }: ChosenLevers): string | undefined {
  const written = Object.entries(strengths).map(([id, strength]) => `${id}=${strength.trim()}`)
  return written.length === 0 ? undefined : written.join(isTogether ? '+' : ',')
}

/** What could be changed: each lever, or all of them together, makes a further column on the first policy. */
export function LeverChoice(props: {
  readonly all: readonly LeverAnswer[]
  readonly chosen: ChosenLevers
  readonly choose: (chosen: ChosenLevers) => void
  readonly fault: string | undefined
}) {
  const { all, chosen, choose, fault } = props
  const change = (id: string, strength: string | undefined): void => {
    const strengths = all.flatMap((lever): [string, string][] => {
      const value = lever.id === id ? strength : chosen.strengths[lever.id]
      return value === undefined ? [] : [[lever.id, value]]
    })
    choose({ ...chosen, strengths: Object.fromEntries(strengths) })
  }
  const count = Object.keys(chosen.strengths).length
  return (
    <details class="levers" open={count > 0 || fault !== undefined}>
      <summary>What if? Levers to pull{count === 0 ? '' : ` (${count} chosen)`}</summary>
      <fieldset class="policies">
        <legend class="hint">Each is tried on the first policy, and its cost is charged to profit.</legend>
        {all.map((lever) => (
          <LeverLine key={lever.id} lever={lever} strength={chosen.strengths[lever.id]} change={change} />
        ))}
      </fieldset>
      {count > 1 && (
        <label class="together">
          <input
            type="checkbox"
            checked={chosen.isTogether}
            onChange={() => choose({ ...chosen, isTogether: !chosen.isTogether })}
          />
          <span>All together in one column instead of one column each</span>
        </label>
      )}
      {fault !== undefined && <p class="fault">{fault}</p>}
    </details>
  )
}

function LeverLine(props: {
  readonly lever: LeverAnswer
  readonly strength: string | undefined
  readonly change: (id: string, strength: string | undefined) => void
}) {
  const { lever, strength, change } = props
  const { id, name, description, meaning, from, to, obstacle } = lever
  const isChosen = strength !== undefined
  return (
    <div class="lever">
      <label>
        <input
          type="checkbox"
          disabled={obstacle !== null}
          checked={isChosen}
          onChange={() => change(id, isChosen ? undefined : String(lever.strength))}
        />
        <span>
          <strong>{`${id} ${name}`}</strong>
          <span class="hint">{obstacle === null ? description : `Not here: ${obstacle}.`}</span>
        </span>
      </label>
      {isChosen && (
        <label class="strength">
          <span class="hint">{`Strength of ${id}, ${from} to ${to}: ${meaning}`}</span>
          <input
            inputMode="decimal"
            autocomplete="off"
            value={strength}
            onInput={(event) => change(id, event.currentTarget.value)}
          />
        </label>
      )}
    </div>
  )
}
