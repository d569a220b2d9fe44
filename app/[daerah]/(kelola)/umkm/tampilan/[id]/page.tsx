import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { listMarkWords } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import { PageHeader } from "@/components/layout/page-header"
import { DescriptionList } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { readListState } from "@/lib/enterprise/rules/filter"
import { idParam, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { mayChangeView } from "@/lib/view/policy"
import { getView } from "@/lib/view/queries"
import { keptOf, openingQuery, stateOf } from "@/lib/view/rules"
import { sayKept } from "../kept-words"
import { ViewForm } from "../view-form"
import { DefaultForm, RemoveForm, ShareForm } from "./view-forms"

export const metadata: Metadata = { title: "Atur tampilan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function ViewPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "view.save")
  const view = await getView(actor, await idParam(params))
  if (!view) notFound()
  const slug = actor.tenantSlug
  const asked = await searchParams
  // An address with a query of its own is the list that shall take the place of the saved one.
  const query = Object.keys(asked).length > 0 ? keptOf(readListState(asked)) : view.query
  const openHref = `/${slug}/umkm${openingQuery(view)}`
  const state = stateOf(query)
  const names = { places: await getKelurahan(actor), words: await listMarkWords(actor, state.filter, false) }
  const isOurs = mayChangeView(actor, view)
  return (
    <main>
      <PageHeader
        title={view.name}
        lead={
          view.shared ? `Dibagikan kepada dinas oleh ${view.mine ? "Anda" : view.owner}` : "Hanya Anda yang melihatnya"
        }
        back={{ href: `/${slug}/umkm/tampilan`, label: "Tampilan" }}
      >
        <a href={openHref}>Buka daftarnya</a>
      </PageHeader>
      {query !== view.query && (
        <Notice kind="info" title="Isi tampilan akan diganti">
          Yang disimpan adalah daftar yang baru saja Anda buka, seperti di bawah ini.
        </Notice>
      )}
      <DescriptionList facts={sayKept(state, names)} />
      {isOurs && <ViewForm {...{ slug, view: { ...view, query } }} submitLabel="Simpan" backHref={openHref} />}
      {isOurs && may(actor, "view.share") && <ShareForm {...{ slug, view }} />}
      {may(actor, "view.set-default") && <DefaultForm {...{ slug, view }} />}
      {isOurs && <RemoveForm {...{ slug, view }} />}
    </main>
  )
}
