import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { requireActor } from "@/lib/auth"
import { listProfiles } from "@/lib/channel/queries/profiles"
import { profileKinds } from "@/lib/channel/schema/words"
import { formatNumber } from "@/lib/format"

export const metadata: Metadata = { title: "Saluran pemasaran" }

type PageProps = { params: Promise<{ daerah: string }> }

const columns = [
  { key: "nama", label: "Saluran" },
  { key: "jenis", label: "Jenis" },
  { key: "wajib", label: "Wajib", numeric: true },
  { key: "saran", label: "Disarankan", numeric: true },
  { key: "asal", label: "Asal" },
]

export default async function ProfilesPage({ params }: PageProps) {
  const actor = await requireActor(params, "channel-profile.save")
  const { profiles } = await listProfiles(actor)
  const base = `/${actor.tenantSlug}/kesiapan`
  return (
    <main>
      <PageHeader
        title="Saluran pemasaran"
        lead="Syarat yang dibandingkan dengan setiap produk pada halaman “Langkah”. Ubah menurut yang diminta peritel di daerah ini."
        back={{ href: base, label: "Kesiapan produk" }}
      >
        <ButtonLink href={`${base}/saluran/baru`}>Tambah saluran</ButtonLink>
      </PageHeader>
      <DataTable caption="Saluran pemasaran" columns={columns}>
        {profiles.map(({ id, name, kind, partner, requirements, isOwn, isRetired }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`${base}/saluran/${id}`}>{name}</a>
              {partner && <span className="sub">{partner.name}</span>}
            </th>
            <td>{profileKinds[kind]}</td>
            <td className="num">{formatNumber(requirements.filter(({ must }) => must).length)}</td>
            <td className="num">{formatNumber(requirements.filter(({ must }) => !must).length)}</td>
            <td>
              {isOwn ? "Diatur daerah" : "Bawaan"} {isRetired && <Tag>Disembunyikan</Tag>}
            </td>
          </tr>
        ))}
      </DataTable>
    </main>
  )
}
