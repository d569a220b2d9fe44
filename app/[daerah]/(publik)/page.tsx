import type { Metadata } from "next"
import { CountStat } from "@/app/[daerah]/count-stat"
import { PublicShell } from "@/components/layout/public-shell"
import { ButtonLink } from "@/components/ui/button"
import { DescriptionList } from "@/components/ui/description-list"
import { startPage } from "@/lib/account/rules"
import { asked, getVisitor, requireTenant } from "@/lib/auth"
import { countPublished } from "@/lib/count/queries"
import { formatInstantDay } from "@/lib/format"
import { formatPhone } from "@/lib/person/rules"
import { getTenantProfile } from "@/lib/tenant/queries"
import { frameOf } from "@/lib/tenant/rules"

type Params = { params: Promise<{ daerah: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await requireTenant(params)).name }
}

/** What a visitor is told first. */
const shown = ["active", "approved", "kelurahan"] as const

const offers = [
  [
    "Pendataan yang benar",
    "Satu daftar UMKM untuk dinas, kelurahan, dan pendamping; setiap isian diketahui sumber dan umurnya.",
  ],
  ["Pendampingan", "Pendamping di kelurahan membantu melengkapi izin, kemasan, dan pencatatan usaha."],
  ["Jalan ke pasar", "Pelatihan dan kerja sama dengan mitra yang hasilnya dicatat sampai produk bergerak."],
] as const

export default async function TenantFrontPage({ params }: Params) {
  const [visitor, tenant] = await Promise.all([getVisitor(params), requireTenant(params)])
  const [{ values, asOf }, { agency, contact }, { membership }] = await Promise.all([
    countPublished(visitor, shown),
    getTenantProfile(visitor, new Date()),
    asked(tenant.slug),
  ])
  const day = `per ${formatInstantDay(asOf, tenant.timeZone)}`
  return (
    <PublicShell
      tenant={frameOf(tenant)}
      signInHref={membership ? undefined : "/masuk"}
      foot={tenant.demo && <p className="small">Portal contoh: semua orang, usaha, dan angka di sini rekaan.</p>}
    >
      <main>
        <h1>UMKM {tenant.name} naik kelas</h1>
        {agency && (
          <p className="prose">
            {agency.name}
            {agency.unit && `, ${agency.unit}`}
          </p>
        )}
        {membership && <ButtonLink href={startPage(tenant.slug, membership.role)}>Buka halaman kerja Anda</ButtonLink>}
        <p className="bar">
          {!membership && <ButtonLink href={`/${tenant.slug}/daftar`}>Daftarkan usaha Anda</ButtonLink>}
          <ButtonLink href={`/${tenant.slug}/agenda`} variant="quiet">
            Agenda pelatihan
          </ButtonLink>
          {!membership && <a href={`/${tenant.slug}/daftar/status`}>Lihat keadaan permohonan</a>}
        </p>
        <div className="stats">
          {shown.map((count) => (
            <CountStat key={count} slug={tenant.slug} count={count} value={values[count]} asOf={day} />
          ))}
        </div>
        <h2>Yang kami kerjakan bersama Anda</h2>
        <ul className="columns">
          {offers.map(([title, text]) => (
            <li className="card" key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ul>
        <h2>Hubungi dinas</h2>
        <DescriptionList
          facts={[
            { label: "Alamat", value: contact?.contactAddress },
            { label: "Telepon", value: contact?.contactPhone && formatPhone(contact.contactPhone) },
            {
              label: "E-mail",
              value: contact?.contactEmail && <a href={`mailto:${contact.contactEmail}`}>{contact.contactEmail}</a>,
            },
          ].filter(({ value }) => value)}
        />
      </main>
    </PublicShell>
  )
}
