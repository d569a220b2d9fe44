import "server-only"
import { type Actor, isRole, roles } from "@/lib/access"
import { applyCorrection, type Before, loadRecord } from "@/lib/correction"
import { type Tx, write } from "@/lib/db"
import { checkKelurahan } from "@/lib/enterprise/commands/checks"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
import { versionOf } from "@/lib/enterprise/rules/version"
import type { CorrectEnterprise } from "@/lib/enterprise/schema/enterprise"
import { formatInstant } from "@/lib/format"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"

/** Correct an enterprise, its person and one year's figures; what somebody else changed meanwhile is not overwritten unasked. */
export async function correctEnterprise(actor: Actor, input: CorrectEnterprise): Promise<{ id: string }> {
  await checkKelurahan(actor, input.kelurahanCode)
  return write(actor, "enterprise.correct", async (tx, audit) => {
    const before = await loadRecord(tx, actor, input.id)
    if (!before) throw new Refusal("not-found", "UMKM ini tidak ditemukan.")
    if (!input.overwrite) await refuseStale(tx, actor, { before, version: input.version })
    const fields = await applyCorrection(tx, actor, { before, input })
    audit({ detail: { fields } })
    return { id: before.id }
  })
}

type Stale = { before: Before; version: string }

async function refuseStale(tx: Tx, actor: Actor, { before, version }: Stale): Promise<void> {
  if (versionOf(before) === version) return
  const since = new Date(Math.max(...version.split(" ").map((instant) => Date.parse(instant) || 0)))
  const subjectId = { in: [before.id, before.person.id] }
  const events = await tx.auditEvent.findMany({
    where: { tenantId: actor.tenantId, subjectId, at: { gt: since }, action: { not: "person.reveal-nik" } },
    orderBy: { id: "desc" },
    take: 3,
    select: { at: true, role: true, accountId: true, detail: true },
  })
  const { timeZone } = await getCalendar(tx, actor)
  const names = new Map((await accountsOf(tx, events)).map(({ id, name }) => [id, name]))
  const said = events.map(({ at, role, accountId, detail }) => {
    const who = names.get(accountId ?? "") ?? (isRole(role) ? roles[role] : "Sistem")
    const what = fieldsOf(detail)
    return `${who}, ${formatInstant(at, timeZone)}${what ? `: ${what}` : ""}`
  })
  throw new Refusal(
    "conflict",
    `Data ini diubah sejak Anda membukanya (${said.join("; ") || "oleh orang lain"}). Isian Anda belum disimpan; centang “Timpa dengan isian saya” untuk tetap menyimpan, atau buka lagi halamannya.`,
    "overwrite",
  )
}

function accountsOf(tx: Tx, events: { accountId: string | null }[]) {
  const ids = events.flatMap(({ accountId }) => accountId ?? [])
  return tx.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
}

function fieldsOf(detail: unknown): string {
  const fields = typeof detail === "object" && detail !== null && "fields" in detail ? detail.fields : []
  return Array.isArray(fields) ? fieldPhrase(fields.map(String)) : ""
}
