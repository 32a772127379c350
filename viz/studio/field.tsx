/** A labelled number with a hint, and what is wrong with it. */
export function Field(props: {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly fault: string | undefined
  readonly value: string
  readonly change: (value: string) => void
}) {
  const { name, label, hint, fault, value, change } = props
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <input
        id={name}
        inputMode="numeric"
        autocomplete="off"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${name}-note`}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <p id={`${name}-note`} class={fault === undefined ? 'hint' : 'fault'}>
        {fault ?? hint}
      </p>
    </div>
  )
}
