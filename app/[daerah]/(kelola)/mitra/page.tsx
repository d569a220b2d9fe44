import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { listPartners, type PartnerRow } from "@/lib/partner/queries/partners"
import { readPartnerFilter } from "@/lib/partner/rules"
import { partnerKinds } from "@/lib/partner/schema/partner"
import { partnerServices } from "@/lib/partner/schema/words"
import { sayDays } from "@/lib/submission/rules/days"
import { PartnerFilterForm } from "./partner-filter"

export const metadata: Metadata = { title: "Mitra" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function PartnersPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partner.list")
  const filter = readPartnerFilter(await queryOf(searchParams))
  const partners = await listPartners(actor, filter)
  const base = `/${actor.tenantSlug}/mitra`
  const isNarrowed = filter.kind !== null || filter.service !== null
  const create = may(actor, "partner.save") && <ButtonLink href={`${base}/baru`}>Mitra baru</ButtonLink>
  return (
    <main>
      <PageHeader title="Mitra" lead="Lembaga yang melatih, menguji, menjual, atau membiayai bersama dinas.">
        {create}
      </PageHeader>
      {(partners.length > 0 || isNarrowed) && <PartnerFilterForm {...{ base, filter }} />}
      {partners.length > 0 && (
        <DataTable caption="Mitra daerah ini" columns={columns}>
          {partners.map((partner) => (
            <PartnerLine key={partner.id} {...{ base, partner }} />
          ))}
        </DataTable>
      )}
      {partners.length === 0 &&
        (isNarrowed ? (
          <EmptyState title="0 mitra untuk filter ini" action={<a href={base}>Tampilkan semua mitra</a>}>
            Pilih jenis atau layanan lain.
          </EmptyState>
        ) : (
          <EmptyState title="Belum ada mitra" action={create}>
            Catat ritel, lembaga uji, bank, atau asosiasi yang bekerja bersama dinas.
          </EmptyState>
        ))}
    </main>
  )
}

function PartnerLine({ base, partner }: { base: string; partner: PartnerRow }) {
  const { id, name, kind, services, people, trainings, agreements, waiting, oldest } = partner
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${id}`}>{name}</a>
        <span className="sub">{partnerKinds[kind]}</span>
      </th>
      <td className="num">
        {waiting > 0 ? <b>{formatNumber(waiting)}</b> : formatNumber(waiting)}
        {oldest !== null && <span className="sub">paling lama {sayDays(oldest)}</span>}
      </td>
      <td className="num">{formatNumber(agreements)}</td>
      <td>{services.map((service) => partnerServices[service]).join(", ") || <span className="muted">–</span>}</td>
      <td className="num">{formatNumber(trainings)}</td>
      <td className="num">{formatNumber(people)}</td>
    </tr>
  )
}

const columns = [
  { key: "name", label: "Mitra" },
  { key: "waiting", label: "Menunggu jawaban", numeric: true },
  { key: "agreements", label: "Perjanjian berlaku", numeric: true },
  { key: "services", label: "Layanan" },
  { key: "trainings", label: "Pelatihan", numeric: true },
  { key: "people", label: "Orang yang dapat masuk", numeric: true },
]
