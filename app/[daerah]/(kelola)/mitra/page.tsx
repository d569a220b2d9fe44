import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { listPartners } from "@/lib/partner/queries/partners"
import { partnerKinds } from "@/lib/partner/schema/partner"

export const metadata: Metadata = { title: "Mitra" }

export default async function PartnersPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "partner.list")
  const partners = await listPartners(actor)
  const base = `/${actor.tenantSlug}/mitra`
  const create = may(actor, "partner.save") && <ButtonLink href={`${base}/baru`}>Mitra baru</ButtonLink>
  return (
    <main>
      <PageHeader title="Mitra" lead="Lembaga yang melatih, menguji, menjual, atau membiayai bersama dinas.">
        {create}
      </PageHeader>
      {partners.length === 0 ? (
        <EmptyState title="Belum ada mitra" action={create}>
          Catat ritel, lembaga uji, bank, atau asosiasi yang ikut dalam pelatihan.
        </EmptyState>
      ) : (
        <DataTable caption="Mitra daerah ini" columns={columns}>
          {partners.map(({ id, name, kind, people, trainings }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`${base}/${id}`}>{name}</a>
              </th>
              <td>{partnerKinds[kind]}</td>
              <td className="num">{formatNumber(trainings)}</td>
              <td className="num">{formatNumber(people)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </main>
  )
}

const columns = [
  { key: "name", label: "Mitra" },
  { key: "kind", label: "Jenis" },
  { key: "trainings", label: "Pelatihan", numeric: true },
  { key: "people", label: "Orang yang dapat masuk", numeric: true },
]
