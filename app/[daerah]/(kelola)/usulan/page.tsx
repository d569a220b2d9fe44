import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Tabs } from "@/components/ui/tabs"
import { Tag } from "@/components/ui/tag"
import { requireActor, requireTenant } from "@/lib/auth"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatInstant } from "@/lib/format"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { listProposals } from "@/lib/proposal/queries"
import { dueAt, isOverdue } from "@/lib/proposal/rules"
import { proposalKinds, proposalMoods, proposalStates } from "@/lib/proposal/schema"
import { getKelurahan } from "@/lib/region/queries"

export const metadata: Metadata = { title: "Usulan perubahan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }
type Listed = Awaited<ReturnType<typeof listProposals>>["proposals"][number]

export default async function ProposalsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "proposal.list")
  const [{ timeZone, slug }, asked, places] = [
    await requireTenant(params),
    await queryOf(searchParams),
    await getKelurahan(actor),
  ]
  const isOpen = asked.status !== "dijawab"
  const after = isId(asked.sesudah) ? asked.sesudah : undefined
  const { proposals, next } = await listProposals(actor, { isOpen, after })
  const base = `/${slug}/usulan${isOpen ? "?" : "?status=dijawab&"}`
  return (
    <main>
      <PageHeader
        title="Usulan perubahan"
        lead="Dari pelaku tentang data usahanya sendiri. UU 27/2022 pasal 30: data diperbaiki paling lambat 3 × 24 jam sejak diterima."
      />
      <Tabs
        label="Keadaan usulan"
        tabs={[
          { href: `/${slug}/usulan`, label: "Menunggu jawaban", current: isOpen },
          { href: `/${slug}/usulan?status=dijawab`, label: "Sudah dijawab", current: !isOpen },
        ]}
      />
      {proposals.length === 0 ? (
        <EmptyState title={isOpen ? "Tidak ada usulan yang menunggu" : "Belum ada usulan yang dijawab"}>
          Pelaku mengusulkan perubahan dari halaman usahanya setelah masuk dengan kodenya.
        </EmptyState>
      ) : (
        <>
          <DataTable caption="Usulan perubahan" columns={columns}>
            {proposals.map((proposal) => (
              <tr key={proposal.id}>
                <th scope="row">
                  <a href={`/${slug}/usulan/${proposal.id}`}>{proposal.enterprise.name}</a>
                  <span className="sub">{places.get(proposal.enterprise.kelurahanCode ?? "")?.name}</span>
                </th>
                <td>
                  {wordFor(proposalKinds, proposal.kind)}
                  <span className="sub">{fieldPhrase(proposal.fields)}</span>
                </td>
                <td>{formatInstant(proposal.at, timeZone)}</td>
                <td>
                  <State proposal={proposal} zone={timeZone} />
                </td>
              </tr>
            ))}
          </DataTable>
          <Pagination
            shown={`${proposals.length} usulan di halaman ini`}
            first={after && base}
            next={next ? `${base}sesudah=${next}` : undefined}
          />
        </>
      )}
    </main>
  )
}

function State({ proposal, zone }: { proposal: Listed; zone: string }) {
  const { state, at, decidedAt } = proposal
  if (state !== "OPEN") {
    const moods = new Map<string, "warn" | "good" | "info" | "plain">(Object.entries(proposalMoods))
    return (
      <>
        <Tag mood={moods.get(state) ?? "plain"}>{wordFor(proposalStates, state)}</Tag>
        {decidedAt && <span className="sub">{formatInstant(decidedAt, zone)}</span>}
      </>
    )
  }
  return (
    <>
      {formatInstant(dueAt(at), zone)}
      {isOverdue(at, new Date()) && (
        <span className="sub">
          <Tag mood="bad">Lewat batas</Tag>
        </span>
      )}
    </>
  )
}

const columns = [
  { key: "name", label: "Usaha" },
  { key: "what", label: "Tentang" },
  { key: "at", label: "Diterima" },
  { key: "due", label: "Batas atau jawaban" },
]
