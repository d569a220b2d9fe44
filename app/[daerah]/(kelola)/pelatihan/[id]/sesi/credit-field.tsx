"use client"

import { useEffect, useState } from "react"
import { Field } from "@/components/ui/field"
import { useField } from "@/components/ui/form-context"
import { creditHoursOf, minutesBetween } from "@/lib/training/rules/session"
import { readTime } from "@/lib/training/schema/clock"

const usual = "Kosongkan bila sesuai jamnya; 1 JP = 45 menit."

/** The JP of a session, with what its hours come to beside it as they are typed. */
export function CreditField() {
  const { value, error, control } = useField("creditHours")
  const [said, setSaid] = useState(usual)

  useEffect(() => {
    function propose() {
      const read = (name: string) => {
        const field = document.getElementById(name)
        return field instanceof HTMLInputElement ? readTime(field.value) : null
      }
      const [from, to] = [read("from"), read("to")]
      const minutes = from && to ? minutesBetween(from, to) : 0
      setSaid(minutes > 0 ? `${minutes} menit = ${creditHoursOf(minutes)} JP; kurangi untuk istirahat.` : usual)
    }
    propose()
    document.addEventListener("input", propose)
    return () => document.removeEventListener("input", propose)
  }, [])

  return (
    <Field name="creditHours" label="JP" optional error={error}>
      <input
        className="input short"
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        defaultValue={value}
        {...control}
      />
      <output className="understood" htmlFor="creditHours">
        {said}
      </output>
    </Field>
  )
}
