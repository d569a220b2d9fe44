"use client"

import type { FieldTexts } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"

/** Yes or not: posts "on" when ticked, nothing otherwise. */
export function CheckboxField({ name, label, hint }: Omit<FieldTexts, "optional">) {
  const { value, error, control } = useField(name, hint)
  return (
    <div className={error ? "field wrong" : "field"}>
      {error && (
        <p className="msg" id={`${name}-galat`}>
          {error}
        </p>
      )}
      <label className="choice">
        <input type="checkbox" defaultChecked={value === "on"} {...control} />
        <span>
          {label}
          {hint && (
            <span className="sub" id={`${name}-petunjuk`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}
