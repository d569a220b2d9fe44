import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { DataTable } from "@/components/ui/data-table"
import { isRole, roles } from "@/lib/access"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
import { formatInstant, formatNumber } from "@/lib/format"
import type { Deed } from "@/lib/history/queries/deeds"
import { sayChanges } from "@/lib/history/rules/change"
import { deedWord, wayOf } from "@/lib/history/rules/words"

type DeedTableProps = { slug: string; deeds: Deed[]; zone: string; places: Places }

/** What was done, by whom and to which record; the fields from → to where it was one record. */
export function DeedTable({ slug, deeds, zone, places }: DeedTableProps) {
  return (
    <DataTable caption="Riwayat" columns={columns}>
      {deeds.map((deed) => (
        <tr key={deed.id}>
          <td>{formatInstant(deed.at, zone)}</td>
          <td>
            {deed.by ?? (deed.role === "visitor" ? "Pemilik, tanpa masuk" : "Pengelola portal")}
            {deed.by && isRole(deed.role) && <span className="sub">{roles[deed.role]}</span>}
          </td>
          <td>
            {deedWord(deed.action)}
            <span className="sub">{wayOf(deed.action)}</span>
          </td>
          <td>
            <Subject deed={deed} slug={slug} places={places} />
          </td>
          <td>
            <Said deed={deed} places={places} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function Subject({ deed, slug, places }: { deed: Deed; slug: string; places: Places }) {
  const { enterprise, touched } = deed
  if (touched > 1 && !enterprise) return <>{formatNumber(touched)} usaha</>
  if (!enterprise) return <span className="muted">–</span>
  return (
    <>
      <a href={`/${slug}/umkm/${enterprise.id}`}>{enterprise.name}</a>
      <span className="sub">{places.get(enterprise.kelurahanCode ?? "")?.name}</span>
    </>
  )
}

function Said({ deed, places }: { deed: Deed; places: Places }) {
  const { fields = [], reason } = deed.detail
  const lines = sayChanges(deed.changes, places)
  return (
    <>
      {lines.map(({ label, from, to }) => (
        <div className="small" key={`${label} ${from} ${to}`}>
          {label}: {from} → {to}
        </div>
      ))}
      {lines.length === 0 && fields.length > 0 && <div className="small">{fieldPhrase(fields)}</div>}
      {reason && <div className="small">Alasan: {reason}</div>}
    </>
  )
}

const columns = [
  { key: "at", label: "Kapan" },
  { key: "by", label: "Siapa" },
  { key: "what", label: "Tindakan" },
  { key: "where", label: "Usaha" },
  { key: "change", label: "Perubahan" },
]
