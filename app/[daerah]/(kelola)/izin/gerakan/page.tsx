import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { type DriveRow, listDrives } from "@/lib/drive/queries/drives"
import { driveKinds } from "@/lib/drive/schema"
import { formatNumber, formatShortDay } from "@/lib/format"
import { PermitTabs } from "../permit-tabs"

export const metadata: Metadata = { title: "Gerakan izin" }

export default async function DrivesPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "permit.list")
  const drives = await listDrives(actor)
  const slug = actor.tenantSlug
  const base = `/${slug}/izin/gerakan`
  return (
    <main>
      <PermitTabs slug={slug} current="gerakan" lead="Daftar usaha yang diurus bersama untuk satu izin.">
        {may(actor, "drive.save") && <ButtonLink href={`${base}/baru`}>Buat gerakan</ButtonLink>}
      </PermitTabs>
      {drives.length === 0 ? (
        <EmptyState title="Belum ada gerakan">
          Buat satu untuk halal, merek, atau P-IRT: pilih calonnya dari produk yang belum punya, lalu catat kemajuannya
          bersama-sama.
        </EmptyState>
      ) : (
        <DataTable caption="Gerakan izin" columns={columns}>
          {drives.map((drive) => (
            <DriveLine key={drive.id} {...{ base, drive }} />
          ))}
        </DataTable>
      )}
    </main>
  )
}

function DriveLine({ base, drive }: { base: string; drive: DriveRow }) {
  const { id, kind, title, startsOn, endsOn, mou, isClosed, all, applied, done } = drive
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${id}`}>{title}</a>
        <span className="sub">{[driveKinds[kind], mou].filter(Boolean).join(", ")}</span>
      </th>
      <td>
        {formatShortDay(startsOn)}
        {endsOn && <span className="sub">sampai {formatShortDay(endsOn)}</span>}
      </td>
      <td className="num">{formatNumber(all)}</td>
      <td className="num">{formatNumber(applied)}</td>
      <td className="num">{formatNumber(done)}</td>
      <td>
        <Tag mood={isClosed ? "plain" : "good"}>{isClosed ? "Ditutup" : "Berjalan"}</Tag>
      </td>
    </tr>
  )
}

const columns = [
  { key: "title", label: "Gerakan" },
  { key: "days", label: "Waktu" },
  { key: "all", label: "Peserta", numeric: true },
  { key: "applied", label: "Diajukan", numeric: true },
  { key: "done", label: "Terbit", numeric: true },
  { key: "state", label: "Keadaan" },
]
