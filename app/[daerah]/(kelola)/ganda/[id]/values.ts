import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import type { Choice } from "@/lib/duplicate/queries/pair"
import { type FieldName, fields } from "@/lib/duplicate/rules/fields"
import { legalFormWord, placeTypeWord, sectorWord } from "@/lib/enterprise/rules/columns"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatDay, maskNik } from "@/lib/format"
import { formatPhone } from "@/lib/person/rules"
import { genders } from "@/lib/person/schema"

/** A field of both records in the words people read; null where nothing is recorded. */
export type Line = { name: string; label: string; a: string | null; b: string | null; proposed: "a" | "b" }

/** A value as people read it; of a NIK or NPWP only the end. */
function say(name: FieldName, value: string, places: Places): string {
  if (name === "nik" || name === "npwp") return maskNik(value)
  if (name === "phone" || name === "phone2") return formatPhone(value)
  if (name === "kelurahanCode") return places.get(value)?.name ?? value
  if (name === "birthDate") return formatDay(value)
  if (name === "gender") return wordFor(genders, value)
  if (name === "sector") return sectorWord(value)
  if (name === "legalForm") return legalFormWord(value) ?? value
  return name === "placeType" ? (placeTypeWord(value) ?? value) : value
}

/** A choice as the page shows it. */
export function lineOf({ name, a, b, proposed }: Choice, places: Places): Line {
  const words = (value: string | null) => (value === null ? null : say(name, value, places))
  return { name: `nilai-${name}`, label: fields[name].label, a: words(a), b: words(b), proposed }
}
