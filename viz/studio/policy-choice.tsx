import type { ScenarioAnswer } from '../answers/index.ts'

/** Policies to compare; the others are held against the first that is chosen. */
export function PolicyChoice(props: {
  readonly all: ScenarioAnswer['policies']
  readonly chosen: readonly string[]
  readonly choose: (names: readonly string[]) => void
  readonly fault: string | undefined
}) {
  const { all, chosen, choose, fault } = props
  const toggle = (name: string): void => {
    const isOff = !chosen.includes(name)
    choose(all.map((policy) => policy.name).filter((each) => (each === name ? isOff : chosen.includes(each))))
  }
  return (
    <fieldset class="policies">
      <legend>Policies to compare</legend>
      {all.map(({ name, description }) => (
        <label key={name}>
          <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
          <span>
            <strong>{name}</strong>
            {name === chosen[0] && chosen.length > 1 && <em> the others are held against it</em>}
            <span class="hint">{description}</span>
          </span>
        </label>
      ))}
      {fault !== undefined && <p class="fault">{fault}</p>}
    </fieldset>
  )
}
