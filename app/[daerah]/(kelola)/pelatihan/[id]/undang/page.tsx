import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { FilterChips } from "@/app/[daerah]/(kelola)/umkm/filter-chips"
import { FilterPanel } from "@/app/[daerah]/(kelola)/umkm/filter-panel"
import { listMarkWords } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import { Notice } from "@/components/ui/notice"
import { type Actor, may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { countFacets } from "@/lib/enterprise/queries/tally"
import { type ListState, readListState, writeListState } from "@/lib/enterprise/rules/filter"
import { idParam, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { listSelections } from "@/lib/selection/queries/list"
import { previewSelection } from "@/lib/selection/queries/preview"
import { getTrainingHead } from "@/lib/training/queries/head"
import { listViews } from "@/lib/view/queries"
import { stateOf } from "@/lib/view/rules"
import { Equity } from "./equity"
import { PreviewPart } from "./preview-part"
import { SelectionForm } from "./selection-form"
import { SelectionTable } from "./selection-table"
import { ViewPicker } from "./view-picker"

export const metadata: Metadata = { title: "Undang" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function InvitePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "selection.list")
  const [id, query, { timeZone: zone }] = await Promise.all([idParam(params), searchParams, requireTenant(params)])
  const [training, selections] = await Promise.all([getTrainingHead(actor, id), listSelections(actor, id)])
  if (!training) notFound()
  const base = `/${actor.tenantSlug}/pelatihan/${id}/undang`
  return (
    <main>
      <TrainingHeader actor={actor} training={training} current="undang" />
      {may(actor, "selection.make") && training.status === "OPEN" && <Choosing {...{ actor, id, base, query }} />}
      {training.status !== "OPEN" && (
        <Notice kind="info">
          Undangan dikirim selama pendaftaran dibuka, karena berisi tautan untuk mendaftar.
          {training.status === "DRAFT" && " Buka dahulu pendaftarannya di halaman Ringkasan."}
        </Notice>
      )}
      <SelectionTable {...{ base, selections, zone }} />
    </main>
  )
}

type Query = Record<string, string | string[] | undefined>
type ChoosingProps = { actor: Actor; id: string; base: string; query: Query }

/** Choosing step by step: from which part of the register, who fits, how many and why. */
async function Choosing({ actor, id, base, query }: ChoosingProps) {
  const [state, views, places] = [readListState(query), await listViews(actor), await getKelurahan(actor)]
  const { filter, panel } = state
  const [preview, facets, words] = await Promise.all([
    previewSelection(actor, id, filter),
    panel ? countFacets(actor, filter) : null,
    listMarkWords(actor, filter, panel),
  ])
  if (!preview) notFound()
  const href = (change: Partial<ListState>) =>
    base + writeListState({ ...state, after: undefined, before: undefined, ...change })
  const rule = writeListState({ ...readListState({}), filter })
  return (
    <>
      <section className="stack tight">
        <h2>1. Saring dari daftar UMKM</h2>
        <ViewPicker
          {...{ base, views, state }}
          openingOf={(view) => base + writeListState({ ...stateOf(view.query), viewId: view.id })}
        />
        <FilterChips {...{ base, state, places, words }} />
        {panel ? (
          <FilterPanel {...{ base, state, facets, places, words }} closeHref={href({ panel: false })} />
        ) : (
          <p>
            <a href={href({ panel: true })}>Tambah filter</a>
          </p>
        )}
        <Equity actor={actor} />
      </section>
      <section className="stack tight">
        <h2>2. Yang memenuhi syarat</h2>
        <PreviewPart {...{ preview, places }} registerHref={`/${actor.tenantSlug}/umkm${rule}`} />
      </section>
      <SelectionForm {...{ preview, rule }} hidden={{ daerah: actor.tenantSlug, trainingId: id }} />
    </>
  )
}
