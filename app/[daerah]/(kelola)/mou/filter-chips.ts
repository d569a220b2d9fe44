import type { Chip } from "@/components/ui/chips"
import { expiries, type MouFilter, mouPhases, writeMouList } from "@/lib/mou/rules/filter"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { partnerKinds } from "@/lib/partner/schema/partner"

/** The filters of a list of agreements that count now, each with the address that takes it away. */
export function chipsOf(base: string, filter: MouFilter, partner: string | null): Chip[] {
  const { q, phase, status, form, kind, expiry, partnerId } = filter
  const said: [keyof MouFilter, string, string | null][] = [
    ["q", "Kata", q || null],
    ["phase", "Bagian", phase && mouPhases[phase]],
    ["status", "Status", status && mouStatuses[status]],
    ["form", "Bentuk", form && mouForms[form]],
    ["kind", "Jenis mitra", kind && partnerKinds[kind]],
    ["expiry", "Berakhir", expiry && expiries[expiry]],
    ["partnerId", "Mitra", partnerId && (partner ?? "tidak dikenal")],
  ]
  return said.flatMap(([key, label, value]) => {
    if (value === null) return []
    const rest = { ...filter, [key]: key === "q" ? "" : null }
    return [{ key, label, value, removeHref: base + writeMouList({ filter: rest }) }]
  })
}
