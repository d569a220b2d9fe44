import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { read, type Tx, write } from "@/lib/db"
import { composeReminder, type Ending, reminderKey } from "@/lib/permit/rules/reminder"
import { stageDays } from "@/lib/permit/rules/validity"
import { readingIn } from "@/lib/zone"

/** The time of day, where the daerah is, from which people are reminded. */
const remindFrom = "08:00"

/** Of permits that ended longer ago nobody is reminded: that was known before the portal was. */
const latestDays = 30

type Occasion = {
  now: Date
  /** Whether letters can go out. */
  mail: boolean
}

type Due = Ending & { personId: string; email: string | null; mobile: string | null }

/** Tell owners of permits that end within 180, 90 or 30 days or have ended, each of each once: by e-mail where there is an address, else by a prepared WhatsApp message. How many there were; done again it does nothing. */
export async function remindOfPermits(actor: Actor, occasion: Occasion): Promise<number> {
  // Asked first, so that an hour in which there is nothing to say leaves nothing in the audit trail.
  if ((await read(actor, (tx) => listDue(tx, actor, occasion.now))).due.length === 0) return 0
  let reminded = 0
  await write(actor, "permit.remind", async (tx, audit) => {
    const { due, today, daerah } = await listDue(tx, actor, occasion.now)
    const rows = due.flatMap((one) => messageOf(one, { today, daerah, mail: occasion.mail }))
    const written = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO message (id, event, channel, person_id, address, subject, body, state, dedupe)
      SELECT id, 'PERMIT', channel, person, address, subject, body, CASE channel WHEN 'EMAIL' THEN 'QUEUED' ELSE 'PREPARED' END, dedupe
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r (id uuid, channel text, person uuid, address text, subject text, body text, dedupe text)
      ON CONFLICT (tenant_id, dedupe) DO NOTHING RETURNING id`
    reminded = written.length
    audit({ detail: { reminded } })
    return null
  })
  return reminded
}

function messageOf(due: Due, { today, daerah, mail }: { today: string; daerah: string; mail: boolean }) {
  const { personId: person, email, mobile } = due
  const { subject, body } = composeReminder(due, { today, daerah })
  const said = { id: uuidv7(), person, dedupe: reminderKey(due, today) }
  if (email && mail) return [{ ...said, channel: "EMAIL", address: email, subject, body }]
  return mobile ? [{ ...said, channel: "WHATSAPP", address: mobile, subject: "", body }] : []
}

/** The permits to tell of today that nobody was told of at this stage, and that no later one of their kind has replaced. */
async function listDue(tx: Tx, actor: Actor, now: Date): Promise<{ due: Due[]; today: string; daerah: string }> {
  const { tenantId } = actor
  const select = { name: true, timeZone: true } as const
  const { name: daerah, timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select })
  const { day: today, time } = readingIn(timeZone, now)
  if (time < remindFrom) return { due: [], today, daerah }
  const rows = await tx.$queryRaw<Due[]>`
    SELECT pt.id, pt.kind, pt.title, pt.number, pt.expires_on::text AS "expiresOn", e.name AS enterprise, o.name AS person,
      o.id AS "personId", coalesce(o.email, a.email) AS email,
      CASE WHEN o.phone LIKE '+628%' THEN o.phone WHEN o.phone2 LIKE '+628%' THEN o.phone2 END AS mobile
    FROM permit pt
    JOIN enterprise e ON e.tenant_id = pt.tenant_id AND e.id = pt.enterprise_id AND e.status NOT IN ('MERGED', 'CLOSED')
    JOIN person o ON o.tenant_id = e.tenant_id AND o.id = e.person_id
    LEFT JOIN account a ON a.id = o.account_id AND a.disabled_at IS NULL
    WHERE pt.tenant_id = ${tenantId}::uuid AND pt.state = 'VALID'
      AND pt.expires_on BETWEEN ${today}::date - ${latestDays}::int AND ${today}::date + ${stageDays.D180}::int
      AND NOT EXISTS (SELECT FROM permit later WHERE later.tenant_id = pt.tenant_id AND later.enterprise_id = pt.enterprise_id
        AND later.kind = pt.kind AND later.state = 'VALID' AND later.id <> pt.id AND later.title = pt.title
        AND coalesce(later.expires_on, 'infinity') > pt.expires_on
        AND (NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = later.tenant_id AND q.permit_id = later.id)
          OR EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id)
          AND NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id AND q.product_id NOT IN
            (SELECT n.product_id FROM permit_product n WHERE n.tenant_id = later.tenant_id AND n.permit_id = later.id))))
    ORDER BY pt.expires_on, pt.id`
  const keys = rows.map((row) => reminderKey(row, today))
  const told = await tx.message.findMany({ where: { tenantId, dedupe: { in: keys } }, select: { dedupe: true } })
  const known = new Set(told.map(({ dedupe }) => dedupe))
  const reachable = rows.filter((row) => row.email || row.mobile)
  return { due: reachable.filter((row) => !known.has(reminderKey(row, today))), today, daerah }
}
