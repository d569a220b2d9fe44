import "server-only"
import type { Selection } from "@/lib/enterprise/queries/selection"
import { readListState, writeListState } from "@/lib/enterprise/rules/filter"
import { formatNumber } from "@/lib/format"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"

/** What the audit trail keeps of a selection: the one enterprise, how many were named, or the list's address. */
export function bulkDetail(selection: Selection): { enterprise: string } | { named: number } | { query: string } {
  if ("filter" in selection) {
    return { query: redactText(writeListState({ ...readListState({}), filter: selection.filter })) }
  }
  const [id, ...others] = selection.ids
  return id && others.length === 0 ? { enterprise: id } : { named: selection.ids.length }
}

/** Refuse to change more than was said on the page that was agreed to. */
export function refuseGrown(count: number, expected?: number): void {
  if (expected === undefined || count <= expected) return
  const said = `Sejak halaman ini dibuka pilihan Anda bertambah dari ${formatNumber(expected)} menjadi ${formatNumber(count)} usaha.`
  throw new Refusal("conflict", `${said} Muat ulang halaman untuk memeriksanya dulu; belum ada yang diubah.`)
}
