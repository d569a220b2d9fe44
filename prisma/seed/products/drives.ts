import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "../../../lib/access"
import { daysAfter } from "../../../lib/day"
import { addMembers, changeMembers, closeDrive, saveDrive } from "../../../lib/drive/commands/drive"
import { listCandidates } from "../../../lib/drive/queries/candidates"
import type { DriveKind, MemberState } from "../../../lib/drive/schema"
import { insertRows } from "../trainings/insert"
import { at, type Daerah } from "./daerah"

/** A drive that goes on; days count from today. */
type Told = { kind: DriveKind; title: string; starts: number; ends: number; most: number }

const going: readonly Told[] = [
  { kind: "HALAL", title: "Gerakan halal pernyataan pelaku usaha", starts: -45, ends: 60, most: 12 },
  { kind: "BRAND", title: "Pendaftaran merek bersama", starts: -30, ends: 75, most: 8 },
]

/** How far the members of a drive are, one after the other. */
const states: readonly { state: MemberState; note: string }[] = [
  { state: "PREPARING", note: "Daftar bahan dan proses sedang ditulis." },
  { state: "LISTED", note: "" },
  { state: "APPLIED", note: "Diajukan pada hari layanan bersama di dinas." },
  { state: "PREPARING", note: "Menunggu foto tempat produksi." },
  { state: "DROPPED", note: "Belum siap; ikut gerakan berikutnya." },
  { state: "LISTED", note: "" },
]

/** The drives a daerah's office holds: two that go on, and one for P-IRT that is over. */
export async function addDrives(client: pg.Client, daerah: Daerah, officer: Actor): Promise<void> {
  for (const told of going) await addDrive(client, { told, daerah, officer })
  await addEnded(client, daerah, officer)
}

type Going = { told: Told; daerah: Daerah; officer: Actor }

async function addDrive(client: pg.Client, { told, daerah, officer }: Going): Promise<void> {
  const { kind, title, starts, ends, most } = told
  const { today, tenantId } = daerah
  const id = uuidv7()
  const days = { startsOn: daysAfter(today, starts), endsOn: daysAfter(today, ends) }
  const found = await listCandidates(officer, { id, kind }, { q: "", commodity: null, kelurahan: null, withNib: false })
  const calon = found.slice(0, most).map(({ enterpriseId, productId }) => ({ enterpriseId, productId }))
  if (calon.length === 0) return
  await saveDrive(officer, { id, kind, title, ...days, mouId: null })
  await addMembers(officer, { id, calon })
  const { rows } = await client.query<{ id: string }>(
    `SELECT m.id FROM drive_member m JOIN enterprise e ON e.tenant_id = m.tenant_id AND e.id = m.enterprise_id
     WHERE m.tenant_id = $1 AND m.drive_id = $2 ORDER BY e.name, m.product_id`,
    [tenantId, id],
  )
  for (const [order, { state, note }] of states.entries()) {
    const peserta = rows.filter((_, place) => place % states.length === order).map((row) => row.id)
    if (peserta.length > 0) await changeMembers(officer, { id, peserta, state, note: kind === "HALAL" ? note : "" })
  }
}

/** A drive whose members all have their permit: those whose P-IRT was seen while it went on. */
async function addEnded(client: pg.Client, daerah: Daerah, officer: Actor): Promise<void> {
  const { tenantId, today } = daerah
  const { rows } = await client.query<{ id: string; enterpriseId: string; productId: string; at: Date }>(
    `SELECT DISTINCT ON (e.name, pt.enterprise_id) pt.id, pt.enterprise_id AS "enterpriseId", q.product_id AS "productId", pt.at
     FROM permit pt JOIN permit_product q ON q.tenant_id = pt.tenant_id AND q.permit_id = pt.id
     JOIN enterprise e ON e.tenant_id = pt.tenant_id AND e.id = pt.enterprise_id
     WHERE pt.tenant_id = $1 AND pt.kind = 'PIRT' AND pt.state = 'VALID' AND pt.grade <> 'stated' AND pt.at BETWEEN $2 AND $3
     ORDER BY e.name, pt.enterprise_id, pt.id LIMIT 8`,
    [tenantId, at(daerah, -270), at(daerah, -120)],
  )
  if (rows.length === 0) return
  const id = uuidv7()
  const days = { startsOn: daysAfter(today, -270), endsOn: daysAfter(today, -120) }
  const title = "Pendampingan P-IRT bersama Dinas Kesehatan"
  await saveDrive(officer, { id, kind: "PIRT", title, ...days, mouId: null })
  await insertRows(
    client,
    "drive_member",
    rows.map(({ id: permit, enterpriseId, productId, at: day }) => ({
      ...{ tenant_id: tenantId, id: uuidv7(), drive_id: id, enterprise_id: enterpriseId, product_id: productId },
      ...{ state: "DONE", note: "", permit_id: permit, updated_at: day },
    })),
  )
  await closeDrive(officer, { id, isClosed: true })
}
