import "server-only"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import type { Placed } from "@/lib/enrolment/commands/enrol"
import { tell } from "@/lib/enrolment/commands/tell"
import { loadSeating, loadTraining } from "@/lib/enrolment/queries/seating"
import { isOpenTo } from "@/lib/enrolment/rules/eligibility"
import type { EnrolCompanion } from "@/lib/enrolment/schema"
import { Refusal } from "@/lib/refusal"

/** Enrol a companion for the seats that are theirs: a companion oneself, the agency any of them. */
export function enrolCompanion(actor: Actor, { id, trainingId, memberId }: EnrolCompanion): Promise<Placed> {
  return write(actor, "enrolment.enrol", async (tx, audit) => {
    const training = await loadTraining(tx, actor, trainingId)
    if (!training || actor.role === "owner") throw new Refusal("not-found", "Pelatihan tidak ditemukan.")
    if (!isOpenTo(actor.role, training, new Date())) throw new Refusal("conflict", "Pendaftaran sedang tidak dibuka.")
    if (training.companionCapacity === 0)
      throw new Refusal("conflict", "Pelatihan ini tidak menyediakan kursi untuk pendamping.")
    const member = await requireMember(tx, actor, memberId)
    const known = await tx.enrolment.findFirst({
      where: { tenantId: actor.tenantId, trainingId, memberId: member.id },
      select: { id: true, state: true },
    })
    if (known && known.state !== "WITHDRAWN")
      throw new Refusal("conflict", "Pendamping ini sudah terdaftar.", "memberId")

    const { rooms, waiting, lastQueue } = await loadSeating(tx, actor, training)
    const state = rooms.COMPANION.free > 0 ? "SEATED" : "WAITING"
    const placed = { id: known?.id ?? id, state } as const
    await save(tx, actor, { ...placed, trainingId, memberId: member.id, queue: lastQueue + 1 })
    await tell(tx, actor, { trainingId, placed: [placed] })
    audit({ detail: { training: trainingId, state, part: "COMPANION" } })
    return { ...placed, place: state === "WAITING" ? waiting.COMPANION + 1 : null }
  })
}

async function requireMember(
  tx: Tx,
  { tenantId, role, userId }: Actor,
  memberId: string | null,
): Promise<{ id: string }> {
  const who = role === "companion" ? { accountId: userId ?? "" } : { id: memberId ?? "" }
  if (role !== "companion" && memberId === null) throw new Refusal("conflict", "Pilih pendampingnya.", "memberId")
  const member = await tx.membership.findFirst({
    where: { tenantId, role: "companion", disabledAt: null, ...who },
    select: { id: true },
  })
  if (!member || (memberId !== null && memberId !== member.id))
    throw new Refusal("not-found", "Pendamping ini tidak ditemukan.", "memberId")
  return member
}

type Place = { id: string; trainingId: string; memberId: string; state: string; queue: number }

async function save(tx: Tx, { role }: Actor, { id, trainingId, memberId, state, queue }: Place): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO enrolment (id, training_id, part, member_id, state, queue, role)
    VALUES (${id}::uuid, ${trainingId}::uuid, 'COMPANION', ${memberId}::uuid, ${state}, ${queue}::int, ${role})
    ON CONFLICT (tenant_id, id) DO UPDATE SET state = excluded.state, queue = excluded.queue, account_id = excluded.account_id,
      role = excluded.role, state_at = now(), promoted_at = NULL, reason = ''`
}
