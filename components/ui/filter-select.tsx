type FilterSelectProps = {
  name: string
  label: string
  value: string | null
  choices: readonly (readonly [string, string])[]
}

/** Narrows a list to one of some choices, or to none of them; stands in a plain GET form. */
export function FilterSelect({ name, label, value, choices }: FilterSelectProps) {
  return (
    <label className="field">
      {label}
      <select className="input" name={name} defaultValue={value ?? ""}>
        <option value="">Semua</option>
        {choices.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
