import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Tabs } from "@/components/ui/tabs"
import { Tag } from "@/components/ui/tag"
import { isApplicationState, listApplications } from "@/lib/application/queries"
import { applicationStates, sayKnown } from "@/lib/application/rules/flow"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstant, formatNumber } from "@/lib/format"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"

export const metadata: Metadata = { title: "Permohonan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function ApplicationsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "application.list")
  const [{ timeZone, slug }, asked] = [await requireTenant(params), await queryOf(searchParams)]
  const { status = "" } = asked
  const state = isApplicationState(status) ? status : "QUEUED"
  const before = isId(asked.sesudah) ? asked.sesudah : undefined
  const { applications, counts, next } = await listApplications(actor, { state, before })
  const places = await getKelurahan(actor)
  return (
    <main>
      <PageHeader
        title="Permohonan"
        lead="Pelaku yang mendaftarkan usahanya sendiri. Yang NIK atau NIB-nya belum dikenal langsung masuk daftar sebagai “Diajukan”; sisanya menunggu keputusan Anda."
      />
      <Tabs
        label="Status permohonan"
        tabs={Object.entries(applicationStates).map(([key, label]) => ({
          href: `/${slug}/permohonan?status=${key}`,
          label: `${label} (${formatNumber(counts.get(key) ?? 0)})`,
          current: key === state,
        }))}
      />
      {applications.length === 0 ? (
        <EmptyState title="Tidak ada permohonan di sini">
          Pelaku mendaftar di <a href={`/${slug}/daftar`}>halaman pendaftaran</a>, tanpa masuk.
        </EmptyState>
      ) : (
        <>
          <DataTable caption="Permohonan" columns={columns}>
            {applications.map(({ id, number, name, personName, kelurahanCode, known, sentAt }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/${slug}/permohonan/${id}`}>{name}</a>
                  <span className="sub">{number}</span>
                </th>
                <td>{personName}</td>
                <td>{places.get(kelurahanCode ?? "")?.name ?? "–"}</td>
                <td>{known.length > 0 ? <Tag mood="warn">{sayKnown(known)}</Tag> : "–"}</td>
                <td>{sentAt && formatInstant(sentAt, timeZone)}</td>
              </tr>
            ))}
          </DataTable>
          <Pagination
            shown={`${formatNumber(counts.get(state) ?? 0)} permohonan`}
            first={before && `/${slug}/permohonan?status=${state}`}
            next={next ? `/${slug}/permohonan?status=${state}&sesudah=${next}` : undefined}
          />
        </>
      )}
    </main>
  )
}

const columns = [
  { key: "name", label: "Usaha" },
  { key: "person", label: "Pemohon" },
  { key: "place", label: "Kelurahan" },
  { key: "known", label: "Sudah dikenal" },
  { key: "sent", label: "Dikirim" },
]
