import { z } from "zod"

/** A calendar day as a date field posts it (ISO), or nothing. */
export const DayField = z
  .string()
  .prefault("")
  .transform((text, context) => {
    if (text.trim() === "") return null
    const day = text.trim()
    if (/^20\d\d-\d\d-\d\d$/.test(day) && isReal(day)) return day
    context.addIssue({ code: "custom", message: "Isi tanggal yang ada, antara tahun 2000 dan 2099." })
    return z.NEVER
  })

function isReal(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** A time of day however it is typed (8, 8.00, 08:00), as HH:MM, or nothing. */
export const TimeField = z
  .string()
  .max(20, "Isi jam, misalnya 08.00.")
  .prefault("")
  .transform((text, context) => {
    if (text.trim() === "") return null
    const time = readTime(text)
    if (time) return time
    context.addIssue({ code: "custom", message: "Isi jam antara 00.00 dan 23.59, misalnya 08.00." })
    return z.NEVER
  })

/** The time of day a text says, as HH:MM, or null. */
export function readTime(text: string): string | null {
  const [, hour = "", minute = "00"] = /^\s*(\d{1,2})(?:\s*[.:,]\s*(\d{2}))?\s*$/.exec(text) ?? []
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, "0")}:${minute}`
}
