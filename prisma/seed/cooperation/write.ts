import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { daysAfter, monthsAfter } from "../../../lib/day"
import { insertRows } from "../trainings/insert"
import { ensurePartner } from "../trainings/plan"
import { at, type Daerah, type Written } from "./daerah"
import { writeHanded } from "./handed"
import { writeOwed } from "./owed"
import type { Agreement, Partner } from "./stories/story"

/** Write down an agreement, the way it has gone and all that came of it; its id. */
export async function writeAgreement(client: pg.Client, daerah: Daerah, agreement: Agreement): Promise<string> {
  const { tenantId, today } = daerah
  const partnerId = await ensurePartner(client, daerah, agreement.partner)
  await describePartner(client, { tenantId, partnerId }, agreement.partner)
  const id = uuidv7()
  const startsOn = daysAfter(today, agreement.starts ?? 0)
  const written = { id, partnerId, startsOn, endsOn: daysAfter(monthsAfter(startsOn, agreement.months), -1) }
  await insertRows(client, "mou", [rowOf(daerah, agreement, written)])
  await writeParties(client, daerah, { agreement, written })
  await writePath(client, daerah, { agreement, id })
  await writeOwed(client, daerah, { agreement, written })
  await writeHanded(client, daerah, { agreement, written })
  await insertRows(
    client,
    "interaction",
    agreement.talks.map(({ kind, on, words }) => ({
      ...{ tenant_id: tenantId, id: uuidv7(), partner_id: partnerId, mou_id: id, kind, words },
      ...{ held_on: daysAfter(today, on), account_id: daerah.officer, role: "officer", at: at(daerah, on) },
    })),
  )
  return id
}

async function describePartner(client: pg.Client, own: { tenantId: string; partnerId: string }, partner: Partner) {
  const { tenantId, partnerId } = own
  const { contact, services, address } = partner
  await client.query(
    "UPDATE partner SET services = $3, address = $4, phone = $5, email = $6 WHERE tenant_id = $1 AND id = $2",
    [tenantId, partnerId, services, address, contact.phone, contact.email],
  )
  await client.query(
    `INSERT INTO partner_contact (tenant_id, id, partner_id, name, position, phone, email)
     SELECT $1, $2, $3, $4, $5, $6, $7 WHERE NOT EXISTS (SELECT FROM partner_contact WHERE tenant_id = $1 AND partner_id = $3)`,
    [tenantId, uuidv7(), partnerId, contact.name, contact.position, contact.phone, contact.email],
  )
}

function rowOf(daerah: Daerah, agreement: Agreement, { id, partnerId, startsOn, endsOn }: Written) {
  const { form, category, title, object, scopes, rights, duties, financing, agency, place, starts, path } = agreement
  const reviewed = path.find(({ to }) => to === "READY")?.on
  const begun = at(daerah, (path[0]?.on ?? 0) - 10)
  return {
    ...{
      tenant_id: daerah.tenantId,
      id,
      partner_id: partnerId,
      parent_id: daerah.ids.get(agreement.parent ?? "") ?? null,
    },
    ...{ form, category, title, object, scopes, rights, duties, financing, agency, place },
    signed_on: starts === null ? null : startsOn,
    starts_on: starts === null ? null : startsOn,
    ends_on: starts === null ? null : endsOn,
    tkksd_on: reviewed === undefined ? null : daysAfter(daerah.today, reviewed),
    tkksd_words: reviewed === undefined ? "" : "Dapat dilanjutkan ke penandatanganan.",
    ...{
      needs_dprd: false,
      dprd_number: "",
      status: "PROPOSED",
      status_at: begun,
      created_at: begun,
      updated_at: begun,
    },
    responsible_id: daerah.officer,
    due_on: agreement.due === undefined ? null : daysAfter(daerah.today, agreement.due),
  }
}

type Part = { agreement: Agreement; written: Written }

async function writeParties(client: pg.Client, { tenantId, government }: Daerah, { agreement, written }: Part) {
  const { offices, numbers, partner } = agreement
  const year = written.startsOn.slice(0, 4)
  const own = { tenant_id: tenantId, mou_id: written.id, authority_number: "", signatory: "" }
  const numbered = (number: string) => (number ? `${number}/${year}` : "")
  const isHead = offices.ours === "Wali Kota" || offices.ours === "Gubernur"
  await insertRows(client, "mou_party", [
    {
      ...{ ...own, id: uuidv7(), position: 1, partner_id: null, institution: government, office: offices.ours },
      ...{ number: numbered(numbers.ours), authority: isHead ? "OFFICE" : "POWER_OF_ATTORNEY" },
      authority_number: isHead ? "" : `SK/${written.startsOn.slice(5, 7)}/KUASA/${year}`,
    },
    {
      ...{ ...own, id: uuidv7(), position: 2, partner_id: written.partnerId, institution: partner.name },
      ...{ office: offices.theirs, number: numbered(numbers.theirs), authority: "OFFICE" },
    },
  ])
}

async function writePath(client: pg.Client, daerah: Daerah, { agreement, id }: { agreement: Agreement; id: string }) {
  let from = "PROPOSED"
  for (const { to, on, reason = "" } of agreement.path) {
    const own = { tenant_id: daerah.tenantId, id: uuidv7(), mou_id: id, account_id: daerah.officer, role: "officer" }
    await insertRows(client, "mou_transition", [
      { ...own, from_status: from, to_status: to, reason, at: at(daerah, on) },
    ])
    from = to
  }
}
