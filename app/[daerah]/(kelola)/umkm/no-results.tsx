import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { filterOf, isNarrowed, type ListState, writeListState } from "@/lib/enterprise/rules/filter"

type NoResultsProps = { base: string; state: ListState; registerHref: string | null }

/** What stands where rows would be: how to broaden the search, or how to begin. */
export function NoResults({ base, state, registerHref }: NoResultsProps) {
  const { filter } = state
  if (!isNarrowed(filter)) {
    return (
      <EmptyState
        title="Belum ada UMKM"
        action={registerHref && <ButtonLink href={registerHref}>Daftarkan UMKM pertama</ButtonLink>}
      >
        Daftarkan satu per satu, atau muat daftar Excel milik dinas lewat menu Impor.
      </EmptyState>
    )
  }
  const href = (parts: Partial<ListState["filter"]>) => base + writeListState({ ...state, filter: filterOf(parts) })
  const { q, chosen } = filter
  return (
    <EmptyState title={q ? `0 hasil untuk “${q}”` : "0 hasil untuk filter ini"}>
      {q && "Coba sebagian nama saja, atau satu kata. "}
      {q && Object.keys(chosen).length > 0 && <a href={href({ q })}>Cari tanpa filter</a>}
      {q && " · "}
      <a href={href({})}>Tampilkan semua UMKM</a>
    </EmptyState>
  )
}
