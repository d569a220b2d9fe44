import "server-only"
import { randomBytes } from "node:crypto"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { visibleInvitations, visibleMemberships } from "@/lib/member/policy"
import { invitationExpiry, invitationState } from "@/lib/member/rules"
import type { ChangeRole, InviteMember } from "@/lib/member/schema"
import { Refusal } from "@/lib/refusal"
import { hashCode } from "@/lib/secret"

/**
 * Invite somebody; the code is returned this once and kept only as a hash. The same invitation sent twice is one, whose
 * code is the last one returned.
 */
export async function inviteMember(actor: Actor, input: InviteMember): Promise<{ id: string; code: string }> {
  const code = randomBytes(32).toString("base64url")
  const now = new Date()
  const fresh = { codeHash: Uint8Array.from(hashCode(code)), expiresAt: invitationExpiry(now) }
  const { id } = await write(actor, "invitation.create", async (tx, audit) => {
    audit({ detail: { role: input.role } })
    const sent = await tx.invitation.findFirst({ where: { id: input.id, AND: visibleInvitations(actor) } })
    if (sent) {
      if (invitationState(sent, now) !== "pending")
        throw new Refusal("conflict", "Undangan ini sudah dikirim dan tidak berlaku lagi.")
      return tx.invitation.update({ where: key(actor, sent.id), data: fresh, select: { id: true } })
    }
    const personId = await checkInvitee(tx, actor, input)
    const kelurahanCodes = await checkScope(tx, actor, input)
    const { id, name, role } = input
    return tx.invitation.create({
      data: { ...fresh, id, name, role, kelurahanCodes, personId, createdBy: actor.userId },
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
    if (input.role === "owner" && member.role !== "owner") {
      throw new Refusal(
        "conflict",
        "Pelaku usaha diundang dari halaman data pelakunya, supaya terhubung dengan usahanya.",
        "role",
      )
    }
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

async function checkInvitee(tx: Tx, actor: Actor, { role, pelaku }: InviteMember): Promise<string | null> {
  if (role !== "owner") return null
  const person = pelaku
    ? await tx.person.findFirst({
        where: { id: pelaku, tenantId: actor.tenantId },
        select: { id: true, accountId: true },
      })
    : null
  if (!person)
    throw new Refusal(
      "conflict",
      "Undang pelaku usaha dari halaman data pelakunya, supaya terhubung dengan usahanya.",
      "role",
    )
  if (person.accountId) throw new Refusal("conflict", "Pelaku ini sudah punya akun.", "role")
  return person.id
}
