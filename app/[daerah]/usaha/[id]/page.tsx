import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { DescriptionList } from "@/components/ui/description-list"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { requireActor, requireTenant } from "@/lib/auth"
import { type EnterpriseDetail, getEnterprise } from "@/lib/enterprise/queries/detail"
import { statuses, wordFor } from "@/lib/enterprise/schema"
import { formatInstant, maskNik } from "@/lib/format"
import { idParam } from "@/lib/params"
import { formatPhone } from "@/lib/person/rules"
import { getKelurahan } from "@/lib/region/queries"
import { getTenantProfile } from "@/lib/tenant/queries"

type Params = { params: Promise<{ daerah: string; id: string }> }

export default async function OwnEnterprisePage({ params }: Params) {
  const actor = await requireActor(params, "enterprise.view-own")
  const id = await idParam(params)
  const [enterprise, tenant, kelurahan, { agency, contact }] = await Promise.all([
    getEnterprise(actor, id),
    requireTenant(params),
    getKelurahan(actor),
    getTenantProfile(actor, new Date()),
  ])
  if (!enterprise) notFound()
  const place = kelurahan.get(enterprise.kelurahanCode ?? "")
  const { person } = enterprise
  return (
    <main>
      <PageHeader
        title={enterprise.name}
        lead="Yang tercatat tentang usaha Anda."
        back={{ href: `/${tenant.slug}/usaha` }}
      />
      <DescriptionList
        facts={[
          { label: "Status di daftar dinas", value: wordFor(statuses, enterprise.status) },
          { label: "Produk utama", value: <span id="produk">{enterprise.products}</span> },
          { label: "NIB", value: <span id="nib">{enterprise.nib ?? "Belum tercatat"}</span> },
          { label: "Alamat", value: enterprise.address },
          {
            label: "Kelurahan",
            value: <span id="alamat">{place ? `${place.name}, ${place.kecamatan}` : "Belum jelas"}</span>,
          },
          { label: "Pelaku", value: person.name },
          {
            label: "NIK",
            value: person.nikLast4 && maskNik(person.nikLast4),
            note: "Disimpan tersandi; yang membuka selengkapnya tercatat di bawah.",
          },
          {
            label: "Nomor HP",
            value: <span id="kontak">{person.phone ? formatPhone(person.phone) : "Belum tercatat"}</span>,
          },
        ]}
      />
      <Notice kind="info" title="Ada yang keliru atau kurang?">
        Sampaikan kepada pendamping di kelurahan Anda atau kepada {agency?.name ?? "dinas"}
        {contact?.contactEmail && (
          <>
            {" "}
            lewat <a href={`mailto:${contact.contactEmail}`}>{contact.contactEmail}</a>
          </>
        )}
        .
      </Notice>
      <Looks enterprise={enterprise} zone={tenant.timeZone} />
    </main>
  )
}

function Looks({ enterprise, zone }: { enterprise: EnterpriseDetail; zone: string }) {
  const looks = enterprise.events.filter(
    ({ action }) => action === "person.reveal-nik" || action === "enterprise.reveal-npwp",
  )
  return (
    <section>
      <h2>Siapa yang membuka NIK atau NPWP Anda</h2>
      {looks.length === 0 && (
        <EmptyState title="Belum pernah dibuka">Setiap petugas yang membukanya harus menulis alasan.</EmptyState>
      )}
      <ul className="stack tight">
        {looks.map(({ id, at, by, detail }) => (
          <li key={id}>
            {formatInstant(at, zone)}: {by ?? "Operator"}, karena {detail.reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
