import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor, requireTenant } from "@/lib/auth"

export const metadata: Metadata = { title: "Pengaturan" }

const pages = [
  { path: "orang", title: "Orang", text: "Siapa yang bekerja di portal ini, perannya, dan kelurahan dampingannya." },
  { path: "orang/undang", title: "Undang orang", text: "Buat undangan sekali pakai: tautan atau lembar bercetak." },
  {
    path: "daerah",
    title: "Daerah dan dinas",
    text: "Nama dinas dan riwayatnya, kontak, warna, logo, dan tahap perjanjian.",
  },
  { path: "hak-akses", title: "Hak akses", text: "Apa yang boleh dilakukan setiap peran." },
]

export default async function SettingsPage({ params }: { params: Promise<{ daerah: string }> }) {
  const { tenantSlug } = await requireActor(params, "tenant.view-settings")
  const { name } = await requireTenant(params)
  return (
    <main>
      <PageHeader title="Pengaturan" lead={name} />
      <ul className="columns plain-list">
        {pages.map(({ path, title, text }) => (
          <li className="card" key={path}>
            <h2>
              <a href={`/${tenantSlug}/pengaturan/${path}`}>{title}</a>
            </h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
