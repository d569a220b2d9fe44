import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { listMarkWords } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import { PageHeader } from "@/components/layout/page-header"
import { DescriptionList } from "@/components/ui/description-list"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { readListState } from "@/lib/enterprise/rules/filter"
import type { SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { keptOf } from "@/lib/view/rules"
import { sayKept } from "../kept-words"
import { ViewForm } from "../view-form"

export const metadata: Metadata = { title: "Simpan tampilan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function NewViewPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "view.save")
  const state = readListState(await searchParams)
  const query = keptOf(state)
  const base = `/${actor.tenantSlug}/umkm`
  const names = { places: await getKelurahan(actor), words: await listMarkWords(actor, state.filter, false) }
  return (
    <main>
      <PageHeader
        title="Simpan tampilan"
        lead="Filter, urutan, dan kolom daftar ini disimpan; isinya selalu yang terbaru."
        back={{ href: base + query, label: "UMKM" }}
      />
      <DescriptionList facts={sayKept(state, names)} />
      <ViewForm
        slug={actor.tenantSlug}
        view={{ id: uuidv7(), name: "", query }}
        submitLabel="Simpan tampilan"
        backHref={base + query}
        offersSharing={may(actor, "view.share")}
      />
    </main>
  )
}
