import type { Metadata } from "next"
import { listMarkWords } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireActor } from "@/lib/auth"
import { filterOf } from "@/lib/enterprise/rules/filter"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { mayChangeView } from "@/lib/view/policy"
import { getRemovedView, listViews } from "@/lib/view/queries"
import { restoreViewAction } from "./actions"
import { ViewRow } from "./view-row"

export const metadata: Metadata = { title: "Tampilan" }

const columns = [
  { key: "nama", label: "Tampilan" },
  { key: "isi", label: "Isi" },
  { key: "siapa", label: "Siapa yang melihat" },
  { key: "atur", label: <span className="hidden-text">Atur</span> },
]

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function ViewsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "view.save")
  const { dihapus } = await queryOf(searchParams)
  const [views, places, words, removed] = await Promise.all([
    listViews(actor),
    getKelurahan(actor),
    listMarkWords(actor, filterOf({}), true),
    isId(dihapus) ? getRemovedView(actor, dihapus) : null,
  ])
  const base = `/${actor.tenantSlug}/umkm`
  return (
    <main>
      <PageHeader
        title="Tampilan"
        lead="Daftar UMKM yang disimpan dengan nama: filter, urutan, dan kolomnya."
        back={{ href: base, label: "UMKM" }}
      />
      {removed && (
        <Notice kind="success">
          <Form action={restoreViewAction} hidden={{ daerah: actor.tenantSlug, id: removed.id }}>
            <div className="bar">
              <span>Tampilan “{removed.name}” dihapus.</span>
              <SubmitButton variant="quiet">Kembalikan</SubmitButton>
            </div>
          </Form>
        </Notice>
      )}
      {views.length === 0 ? (
        <EmptyState title="Belum ada tampilan" action={<a href={`${base}?semua=1`}>Buka daftar UMKM</a>}>
          Saring daftar UMKM sesuai pekerjaan Anda, lalu pilih “Simpan tampilan”.
        </EmptyState>
      ) : (
        <DataTable caption="Tampilan tersimpan" columns={columns}>
          {views.map((view) => (
            <ViewRow key={view.id} {...{ base, view }} names={{ places, words }} isOurs={mayChangeView(actor, view)} />
          ))}
        </DataTable>
      )}
    </main>
  )
}
