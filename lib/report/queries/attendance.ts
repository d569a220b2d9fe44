import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { listRoster } from "@/lib/attendance/queries/roster"
import { getSession } from "@/lib/attendance/queries/session"
import { read, readRows } from "@/lib/db"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import { formatDay } from "@/lib/format"
import { getKelurahan, type Kelurahan } from "@/lib/region/queries"
import { type AttendanceList, type Listed, layOutList } from "@/lib/report/rules/attendance"
import type { ListChoice, Signatory } from "@/lib/report/schema"
import { readingIn } from "@/lib/zone"

/** Where a list is printed: the daerah's zone and its name without its rank, beside the signature. */
export type PrintPlace = { zone: string; place: string }

/** The attendance list of a session of a training, or null when there is none for this actor. */
export async function getAttendanceList(
  actor: Actor,
  trainingId: string,
  { choice, zone, place }: PrintPlace & { choice: ListChoice },
): Promise<AttendanceList | null> {
  const session = choice.session ? await getSession(actor, choice.session) : null
  if (session?.training.id !== trainingId) return null
  const [roster, addresses, places, signatory] = await Promise.all([
    listRoster(actor, trainingId),
    listAddresses(actor, trainingId),
    getKelurahan(actor),
    choice.signatory ?? getSignatory(actor),
  ])
  const of = new Map(addresses.map((one) => [one.id, one]))
  const people = roster.flatMap(({ id, number, name, enterprise, marks, part }): Listed[] => {
    if (number === null) return []
    const address = sayAddress(of.get(id), places)
    const named = enterprise ?? (part === "COMPANION" ? "Pendamping" : "")
    return [{ number, name, enterprise: named, address, mark: marks[session.id] ?? null }]
  })
  const signedAt = `${place}, ${formatDay(readingIn(zone, session.startsAt).day)}`
  return layOutList({ training: session.training.title, session, zone, signedAt }, people, { ...choice, signatory })
}

type Address = {
  id: string
  address: string | null
  rt: string | null
  rw: string | null
  kelurahanCode: string | null
}

/** Where the participants' enterprises are, and the kelurahan of companions. */
function listAddresses(actor: Actor, trainingId: string): Promise<Address[]> {
  return readRows<Address>(
    actor,
    sql`
      SELECT n.id, w.address, w.rt, w.rw, coalesce(w.kelurahan_code, m.kelurahan_codes[1]) AS "kelurahanCode"
      FROM enrolment n
      LEFT JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
      LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
      WHERE n.training_id = ${trainingId}::uuid AND n.state = 'SEATED' AND ${visibleEnrolmentsSql(actor)}`,
  )
}

function sayAddress(found: Address | undefined, places: ReadonlyMap<string, Kelurahan>): string {
  if (!found) return ""
  const { address, rt, rw, kelurahanCode } = found
  const kelurahan = kelurahanCode ? places.get(kelurahanCode)?.name : null
  // Kepmendagri's codes: the last part of a desa's begins with 2, that of a kelurahan's with 1.
  const rank = kelurahanCode?.split(".")[3]?.startsWith("2") ? "Desa" : "Kel."
  const block = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join("/")
  return [address, block, kelurahan && `${rank} ${kelurahan}`].filter(Boolean).join(", ")
}

/** Who signed the daerah's last certificates: the usual one to sign its lists too. */
async function getSignatory({ tenantId, ...actor }: Actor): Promise<Signatory> {
  const found = await read({ tenantId, ...actor }, (tx) =>
    tx.certificateBatch.findFirst({
      where: { tenantId },
      orderBy: { requestedAt: "desc" },
      select: { signatoryName: true, signatoryTitle: true, signatoryNip: true },
    }),
  )
  return { title: found?.signatoryTitle ?? "", name: found?.signatoryName ?? "", nip: found?.signatoryNip ?? "" }
}
