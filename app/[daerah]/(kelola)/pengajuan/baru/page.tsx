import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import type { Actor } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { searchEnterprises } from "@/lib/enterprise/queries/search"
import { readListState } from "@/lib/enterprise/rules/filter"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { listMakers, listRecipients } from "@/lib/submission/queries/form"
import { mostAtOnce } from "@/lib/submission/schema/make"
import { submissionKinds } from "@/lib/submission/schema/words"
import { dayIn } from "@/lib/tenant/rules"
import { isKeyOf } from "@/lib/vocabulary"
import { ChooseMakers } from "./choose-makers"
import { MakeForm } from "./make-form"

export const metadata: Metadata = { title: "Ajukan kepada mitra" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function NewSubmissionPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "submission.make")
  const [{ q = "", pelaku, kepada = "", produk = "", jenis }, { pilih = [] }] = await Promise.all([
    queryOf(searchParams),
    searchParams,
  ])
  const chosenIds = [...new Set([pilih].flat().filter(isId))].slice(0, mostAtOnce)
  const found = q || pelaku ? await findIds(actor, q, pelaku) : []
  const [makers, recipients, places, { timeZone }] = await Promise.all([
    listMakers(actor, [...chosenIds, ...found]),
    listRecipients(actor),
    getKelurahan(actor),
    requireTenant(params),
  ])
  const chosen = makers.filter(({ id }) => chosenIds.includes(id))
  const hits = makers.filter(({ id }) => !chosenIds.includes(id))
  return (
    <main>
      <PageHeader
        title="Ajukan kepada mitra"
        lead="Satu atau beberapa sekaligus; hari menunggu dihitung sejak tanggal pengajuan."
        back={{ href: `/${actor.tenantSlug}/pengajuan`, label: "Pengajuan" }}
      />
      <ChooseMakers
        base={`/${actor.tenantSlug}/pengajuan/baru`}
        {...{ q, kepada, chosen, hits, places }}
        isSearched={q !== "" || pelaku !== undefined}
      />
      <MakeForm
        slug={actor.tenantSlug}
        today={dayIn(timeZone, new Date())}
        {...{ chosen, recipients, kepada }}
        kind={isKeyOf(submissionKinds, jenis) ? jenis : "PRODUCT"}
        productId={produk}
      />
    </main>
  )
}

const most = 25

/** Those that fit what was typed, the best first. */
async function findIds(actor: Actor, q: string, pelaku: string | undefined): Promise<string[]> {
  // A person that was not found is nobody, not everybody.
  if (pelaku === "-") return []
  const state = readListState({ q, pelaku, urut: "nama", per: String(most) })
  const [best, { rows }] = await Promise.all([searchEnterprises(actor, q), listEnterprises(actor, state)])
  return [...new Set([...best, ...rows].map(({ id }) => id))].slice(0, most)
}
