import { ChoiceField } from "@/components/ui/choice-field"
import { TextField } from "@/components/ui/text-field"
import { sayLimit } from "@/lib/test/rules/judge"
import type { Parameter } from "@/lib/test/rules/standards"
import { senses, valueField } from "@/lib/test/schema/form"

/** The result of one parameter, with its limit. */
export function ParameterField({ parameter }: { parameter: Parameter }) {
  const name = valueField(parameter.code)
  if (parameter.kind === "sense")
    return (
      <ChoiceField
        name={name}
        label={parameter.name}
        hint={`Seharusnya ${sayLimit(parameter)}.`}
        choices={Object.entries(senses).map(([value, label]) => ({ value, label }))}
      />
    )
  return (
    <TextField
      name={name}
      label={parameter.name}
      hint={`Batas ${sayLimit(parameter)}.`}
      suffix={parameter.unit}
      inputMode="text"
      maxLength={30}
      autoComplete="off"
      optional={!parameter.isMandatory}
    />
  )
}
