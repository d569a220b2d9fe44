import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { visibleInvitations, visibleMemberships } from "@/lib/member/policy"
import {
  type AssignmentChange,
  invitationExpiry,
  invitationState,
  kelurahanAfter,
  planAssignment,
  planUndo,
} from "@/lib/member/rules"
import {
  type AssignCompanions,
  AssignmentDetail,
  type ChangeRole,
  type InviteMember,
  type UndoAssignment,
} from "@/lib/member/schema"
import { Refusal } from "@/lib/refusal"
import { hashCode, newCode } from "@/lib/secret"

/**
 * Invite somebody; the code is returned this once and kept only as a hash. The same invitation sent twice is one, whose
 * code is the last one returned.
 */
export async function inviteMember(actor: Actor, input: InviteMember): Promise<{ id: string; code: string }> {
  const code = newCode()
  const now = new Date()
  const fresh = { codeHash: hashCode(code), expiresAt: invitationExpiry(now) }
  const { id } = await write(actor, "invitation.create", async (tx, audit) => {
    audit({ detail: { role: input.role } })
    const sent = await tx.invitation.findFirst({ where: { id: input.id, AND: visibleInvitations(actor) } })
    if (sent) {
      if (invitationState(sent, now) !== "pending")
        throw new Refusal("conflict", "Undangan ini sudah dikirim dan tidak berlaku lagi.")
      return tx.invitation.update({ where: key(actor, sent.id), data: fresh, select: { id: true } })
    }
    refuseOwner(input.role)
    const kelurahanCodes = await checkScope(tx, actor, input)
    const { id, name, role } = input
    return tx.invitation.create({
      data: { ...fresh, id, name, role, kelurahanCodes, createdBy: actor.userId },
      select: { id: true },
    })
  })
  return { id, code }
}

/** Take back an invitation that nobody has used yet. */
export function revokeInvitation(actor: Actor, id: string) {
  return write(actor, "invitation.revoke", async (tx) => {
    const invitation = await tx.invitation.findFirst({ where: { id, AND: visibleInvitations(actor) } })
    if (!invitation) throw new Refusal("not-found", "Undangan tidak ditemukan.")
    const state = invitationState(invitation, new Date())
    if (state === "accepted")
      throw new Refusal("conflict", "Undangan ini sudah dipakai; nonaktifkan orangnya jika perlu.")
    if (state !== "pending") throw new Refusal("conflict", "Undangan ini memang sudah tidak berlaku.")
    return tx.invitation.update({ where: key(actor, id), data: { revokedAt: new Date() }, select: { id: true } })
  })
}

/** Give a member another role or other kelurahan; it counts at their next request. */
export function changeRole(actor: Actor, input: ChangeRole) {
  return write(actor, "membership.change-role", async (tx, audit) => {
    const member = await findMember(tx, actor, input.id)
    const kelurahanCodes = await checkScope(tx, actor, input)
    if (member.role !== "owner") refuseOwner(input.role)
    if (member.role === "admin" && input.role !== "admin") await keepAnAdmin(tx, actor, member.id)
    audit({ detail: { from: member.role, to: input.role, kelurahan: kelurahanCodes } })
    return tx.membership.update({
      where: key(actor, member.id),
      data: { role: input.role, kelurahanCodes },
      select: { id: true },
    })
  })
}

/** Shut a member out of this daerah from their next request on; their other daerah are not touched. */
export function disableMember(actor: Actor, id: string) {
  return write(actor, "membership.disable", async (tx) => {
    const member = await findMember(tx, actor, id)
    if (member.disabledAt) return { id: member.id }
    if (member.role === "admin") await keepAnAdmin(tx, actor, member.id)
    return tx.membership.update({ where: key(actor, id), data: { disabledAt: new Date() }, select: { id: true } })
  })
}

/** Let a member in again, with the role they had. */
export function enableMember(actor: Actor, id: string) {
  return write(actor, "membership.enable", async (tx) => {
    const member = await findMember(tx, actor, id)
    return tx.membership.update({ where: key(actor, member.id), data: { disabledAt: null }, select: { id: true } })
  })
}

/** Give companions kelurahan or take them away, many at once; sent twice it is one. It counts at their next request. */
export function assignCompanions(actor: Actor, input: AssignCompanions) {
  return write(actor, "companion.assign", async (tx, audit) => {
    if (await findAssignment(tx, actor, input.id)) return { id: input.id }
    const inside = await kelurahanOf(tx, input.kecamatan)
    const kelurahan = await checkScope(tx, actor, {
      role: "companion",
      kelurahan: [...new Set([...input.kelurahan, ...inside])],
    })
    const members = await findCompanions(tx, actor)
    if (!input.companions.every((id) => members.some((member) => member.id === id)))
      throw new Refusal("not-found", "Pendamping ini tidak ditemukan atau sudah tidak aktif.", "pendamping")
    const changes = planAssignment(members, { ...input, kelurahan })
    if (changes.length === 0) throw new Refusal("conflict", "Tidak ada yang berubah: pembagiannya memang sudah begitu.")
    await saveAssignment(tx, members, changes)
    audit({ detail: { changes } })
    return { id: input.id }
  })
}

/** Take an assignment back, as far as nobody has changed it since. */
export function undoAssignment(actor: Actor, { id, assignment }: UndoAssignment) {
  return write(actor, "companion.assign", async (tx, audit) => {
    const made = await findAssignment(tx, actor, assignment)
    if (!made) throw new Refusal("not-found", "Pembagian ini tidak ditemukan.")
    const members = await findCompanions(tx, actor)
    const changes = planUndo(members, made.changes)
    if (changes.length === 0) throw new Refusal("conflict", "Pembagian ini sudah dibatalkan.")
    await saveAssignment(tx, members, changes)
    audit({ detail: { changes, undoes: assignment } })
    return { id }
  })
}

async function findAssignment(tx: Tx, actor: Actor, id: string) {
  const event = await tx.auditEvent.findFirst({
    where: { tenantId: actor.tenantId, subjectId: id, action: "companion.assign" },
    select: { detail: true },
  })
  return event && AssignmentDetail.parse(event.detail)
}

function findCompanions(tx: Tx, actor: Actor) {
  return tx.membership.findMany({
    where: { role: "companion", disabledAt: null, account: { disabledAt: null }, AND: visibleMemberships(actor) },
    select: { id: true, kelurahanCodes: true, account: { select: { name: true } } },
  })
}

async function saveAssignment(
  tx: Tx,
  members: Awaited<ReturnType<typeof findCompanions>>,
  changes: readonly AssignmentChange[],
): Promise<void> {
  const rows = changes.flatMap((change) => {
    const member = members.find(({ id }) => id === change.id)
    return member ? [{ id: member.id, name: member.account.name, codes: kelurahanAfter(member, change) }] : []
  })
  const without = rows.find(({ codes }) => codes.length === 0)
  if (without) throw new Refusal("conflict", sayWithout(without.name), "kelurahan")
  await tx.$executeRaw`UPDATE membership m SET kelurahan_codes = ARRAY(SELECT json_array_elements_text(r.codes))
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (id uuid, codes json)
    WHERE m.tenant_id = current_tenant() AND m.id = r.id`
}

function sayWithout(name: string): string {
  return `${name} tidak akan punya kelurahan lagi. Beri kelurahan lain dahulu, atau nonaktifkan orangnya di Pengaturan.`
}

async function kelurahanOf(tx: Tx, kecamatan: string[]): Promise<string[]> {
  const inside = await tx.region.findMany({ where: { parentCode: { in: kecamatan } }, select: { code: true } })
  return inside.map(({ code }) => code)
}

async function findMember(tx: Tx, actor: Actor, id: string) {
  const member = await tx.membership.findFirst({ where: { id, AND: visibleMemberships(actor) } })
  if (!member) throw new Refusal("not-found", "Orang ini tidak ditemukan di daerah Anda.")
  return member
}

async function keepAnAdmin(tx: Tx, actor: Actor, leavingId: string): Promise<void> {
  const others = await tx.membership.count({
    where: {
      tenantId: actor.tenantId,
      role: "admin",
      disabledAt: null,
      account: { disabledAt: null },
      id: { not: leavingId },
    },
  })
  if (others === 0)
    throw new Refusal("conflict", "Daerah ini harus selalu punya admin yang aktif; angkat admin lain dahulu.")
}

/** The kelurahan of a companion, who has at least one, all of this daerah; nobody else has any. */
async function checkScope(tx: Tx, actor: Actor, input: { role: string; kelurahan: string[] }): Promise<string[]> {
  if (input.role !== "companion") return []
  if (input.kelurahan.length === 0)
    throw new Refusal("conflict", "Pilih paling sedikit satu kelurahan untuk pendamping.", "kelurahan")
  const { regionCode } = await tx.tenant.findFirstOrThrow({
    where: { id: actor.tenantId },
    select: { regionCode: true },
  })
  const ours = input.kelurahan.filter((code) => code.startsWith(`${regionCode}.`))
  const known = await tx.region.count({
    where: { code: { in: ours }, level: { in: ["kelurahan", "desa", "desa_adat"] } },
  })
  if (known !== input.kelurahan.length)
    throw new Refusal("conflict", "Ada kelurahan yang bukan wilayah daerah ini.", "kelurahan")
  return input.kelurahan
}

/** An owner's account belongs to a person of the register, whom a claim names. */
function refuseOwner(role: string): void {
  if (role === "owner")
    throw new Refusal(
      "conflict",
      "Pelaku usaha diundang dari halaman data usahanya, supaya langsung terhubung.",
      "role",
    )
}
