import { TextField, type TextFieldProps } from "@/components/ui/text-field"

/** One line about a training: nothing that a browser has seen before fits it. */
export function TypedField(props: TextFieldProps) {
  return <TextField autoComplete="off" {...props} />
}

/** A number with its unit. */
export function CountField(props: TextFieldProps) {
  return <TypedField inputMode="numeric" maxLength={5} {...props} />
}
