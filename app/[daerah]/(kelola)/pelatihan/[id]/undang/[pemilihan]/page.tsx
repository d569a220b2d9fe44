import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { countLeft } from "@/app/[daerah]/(kelola)/pelatihan/[id]/undang/selection-table"
import { listMarkWords } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import { PageHeader } from "@/components/layout/page-header"
import { DescriptionList } from "@/components/ui/description-list"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { PrintButton } from "@/components/ui/print-button"
import { Tabs } from "@/components/ui/tabs"
import type { Actor } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { readPage } from "@/lib/enrolment/rules/filter"
import { formatInstant, formatNumber, formatRange } from "@/lib/format"
import { idParam, isId, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getSelection, type ListedSelection, listCandidates } from "@/lib/selection/queries/list"
import { type Verdict, verdictReasons, verdicts } from "@/lib/selection/schema"
import { getTrainingHead } from "@/lib/training/queries/head"
import { stateOf } from "@/lib/view/rules"
import { isKeyOf, keysOf } from "@/lib/vocabulary"
import { CandidateTable } from "./candidate-table"
import { sayRule } from "./rule-words"

export const metadata: Metadata = { title: "Hasil pemilihan" }

type PageProps = { params: Promise<{ daerah: string; id: string; pemilihan: string }>; searchParams: SearchParams }

const perPage = 50

export default async function SelectionPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "selection.list")
  const [id, { pemilihan }, query, tenant] = await Promise.all([
    idParam(params),
    params,
    queryOf(searchParams),
    requireTenant(params),
  ])
  if (!isId(pemilihan)) notFound()
  const [training, selection] = await Promise.all([getTrainingHead(actor, id), getSelection(actor, id, pemilihan)])
  if (!training || !selection) notFound()
  const slug = actor.tenantSlug
  const verdict = isKeyOf(verdicts, query.hasil)
    ? query.hasil
    : query.hasil === "tidak"
      ? firstLeft(selection)
      : "INVITED"
  return (
    <main>
      <PageHeader
        title="Hasil pemilihan"
        lead={training.title}
        back={{ href: `/${slug}/pelatihan/${id}/undang`, label: "Undang" }}
      >
        <PrintButton>Cetak</PrintButton>
      </PageHeader>
      <Made {...{ actor, selection, slug }} zone={tenant.timeZone} />
      <Groups {...{ actor, id, selection, verdict }} page={readPage(query.halaman)} zone={tenant.timeZone} />
    </main>
  )
}

function firstLeft({ counts }: ListedSelection): Verdict {
  return keysOf(verdicts).find((verdict) => verdict !== "INVITED" && counts[verdict]) ?? "INVITED"
}

type MadeProps = { actor: Actor; selection: ListedSelection; slug: string; zone: string }

async function Made({ actor, selection, slug, zone }: MadeProps) {
  const { reason, at, by, counts, enrolled, rule } = selection
  const { filter } = stateOf(rule)
  const words = await listMarkWords(actor, filter, false)
  const found = `${formatNumber(counts.INVITED ?? 0)} diundang, ${formatNumber(enrolled)} di antaranya sudah mendaftar; ${formatNumber(countLeft(counts))} usaha tidak dipilih.`
  return (
    <DescriptionList
      facts={[
        { label: "Alasan", value: reason },
        {
          label: "Dipilih dari",
          value: <a href={`/${slug}/umkm${rule}`}>{sayRule(filter, await getKelurahan(actor), words)}</a>,
        },
        { label: "Dipilih", value: `${formatInstant(at, zone)}${by ? `, oleh ${by}` : ""}` },
        { label: "Hasil", value: found },
      ]}
    />
  )
}

type GroupsProps = {
  actor: Actor
  id: string
  selection: ListedSelection
  verdict: Verdict
  page: number
  zone: string
}

async function Groups({ actor, id, selection, verdict, page, zone }: GroupsProps) {
  const [places, total] = [await getKelurahan(actor), selection.counts[verdict] ?? 0]
  const skipped = (page - 1) * perPage
  const asked = { trainingId: id, selectionId: selection.id, verdict, most: perPage, skipped }
  const rows = await listCandidates(actor, asked)
  const base = `/${actor.tenantSlug}/pelatihan/${id}/undang/${selection.id}`
  const href = (name: Verdict, at = 1) => `${base}?hasil=${name}${at > 1 ? `&halaman=${at}` : ""}`
  const shown = keysOf(verdicts).filter((name) => name === "INVITED" || selection.counts[name])
  return (
    <>
      <Tabs
        label="Hasil pemilihan"
        tabs={shown.map((name) => ({
          href: href(name),
          label: `${verdicts[name]} (${formatNumber(selection.counts[name] ?? 0)})`,
          current: name === verdict,
        }))}
      />
      <p>{verdictReasons[verdict]}</p>
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada usaha di sini" />
      ) : (
        <>
          <CandidateTable
            {...{ rows, places, zone }}
            slug={actor.tenantSlug}
            isRanked={verdict === "INVITED" || verdict === "RANKED_LOWER"}
          />
          <Pagination
            shown={`Menampilkan ${formatRange(skipped + 1, skipped + rows.length)} dari ${formatNumber(total)}`}
            first={page > 1 ? href(verdict) : undefined}
            previous={page > 1 ? href(verdict, page - 1) : undefined}
            next={skipped + rows.length < total ? href(verdict, page + 1) : undefined}
          />
        </>
      )}
    </>
  )
}
