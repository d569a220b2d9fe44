import "server-only"
import type { Actor, Role } from "@/lib/access"
import { isRole } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { visibleInvitations, visibleMemberships } from "@/lib/member/policy"
import { type InvitationFacts, invitationState } from "@/lib/member/rules"

const pageSize = 50
const account = { select: { id: true, name: true, email: true, phone: true, disabledAt: true } } as const
const memberFields = { id: true, role: true, kelurahanCodes: true, disabledAt: true, createdAt: true, account } as const

export type MemberFilter = { role?: Role; after?: string }

/** A page of members by name, the number of members of each role, and where the next page begins. */
export function listMembers(actor: Actor, { role, after }: MemberFilter) {
  return read(actor, async (tx) => {
    const counts = await tx.membership.groupBy({ by: ["role"], where: visibleMemberships(actor), _count: true })
    const start = after
      ? await tx.membership.findFirst({ where: { id: after, AND: visibleMemberships(actor) }, select: memberFields })
      : null
    const later = start && {
      OR: [
        { account: { name: { gt: start.account.name } } },
        { account: { name: start.account.name }, id: { gt: start.id } },
      ],
    }
    const found = await tx.membership.findMany({
      where: { AND: [visibleMemberships(actor), role ? { role } : {}, later ?? {}] },
      orderBy: [{ account: { name: "asc" } }, { id: "asc" }],
      take: pageSize + 1,
      select: memberFields,
    })
    const members = found.slice(0, pageSize)
    const names = await nameKelurahan(
      tx,
      members.flatMap((member) => member.kelurahanCodes),
    )
    return {
      members: members.map((member) => describe(member, names)),
      counts: counts.map((each) => ({ role: each.role, count: each._count })),
      next: found.length > pageSize ? (members.at(-1)?.id ?? null) : null,
    }
  })
}

/** One member with everything the page about them shows, or null. */
export function getMember(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const member = await tx.membership.findFirst({
      where: { id, AND: visibleMemberships(actor) },
      select: memberFields,
    })
    return member && describe(member, await nameKelurahan(tx, member.kelurahanCodes))
  })
}

/** The invitations of the last 30 days, newest first, each with what has become of it. */
export function listInvitations(actor: Actor, now: Date) {
  const since = new Date(now.getTime() - 30 * 86_400_000)
  return read(actor, async (tx) => {
    const found = await tx.invitation.findMany({
      where: { createdAt: { gt: since }, AND: visibleInvitations(actor) },
      orderBy: { id: "desc" },
      take: 100,
      select: {
        id: true,
        name: true,
        role: true,
        kelurahanCodes: true,
        createdAt: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
      },
    })
    const names = await nameKelurahan(
      tx,
      found.flatMap((invitation) => invitation.kelurahanCodes),
    )
    return found.map((invitation) => summarise(invitation, names, now))
  })
}

/** One invitation, for the sheet that is printed right after it was made, or null. */
export function getInvitation(actor: Actor, id: string, now: Date) {
  return read(actor, async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { id, AND: visibleInvitations(actor) },
      select: {
        id: true,
        name: true,
        role: true,
        kelurahanCodes: true,
        createdAt: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
      },
    })
    return invitation && summarise(invitation, await nameKelurahan(tx, invitation.kelurahanCodes), now)
  })
}

/** The person of the register an owner's invitation is for, or null. */
export function getInvitee(actor: Actor, personId: string) {
  return read(actor, (tx) =>
    tx.person.findFirst({
      where: { id: personId, tenantId: actor.tenantId, accountId: null },
      select: { id: true, name: true },
    }),
  )
}

export type KelurahanGroup = { kecamatan: string; code: string; kelurahan: { code: string; name: string }[] }

/** Every kelurahan and desa of the daerah, by kecamatan. */
export async function listKelurahanGroups(actor: Actor): Promise<KelurahanGroup[]> {
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<{ code: string; name: string; kecamatan: string; kecamatanCode: string }[]>`
      SELECT k.code, k.name, d.name AS kecamatan, d.code AS "kecamatanCode"
        FROM tenant t
        JOIN region k ON k.code > t.region_code || '.' AND k.code < t.region_code || '/' AND k.level IN ('kelurahan', 'desa', 'desa_adat')
        JOIN region d ON d.code = k.parent_code
       WHERE t.id = ${actor.tenantId}::uuid
       ORDER BY d.code, k.name`,
  )
  const groups = new Map<string, KelurahanGroup>()
  for (const { code, name, kecamatan, kecamatanCode } of rows) {
    const group = groups.get(kecamatanCode) ?? { code: kecamatanCode, kecamatan, kelurahan: [] }
    group.kelurahan.push({ code, name })
    groups.set(kecamatanCode, group)
  }
  return [...groups.values()]
}

async function nameKelurahan(tx: Tx, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const found = await tx.region.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, name: true },
  })
  return new Map(found.map(({ code, name }) => [code, name]))
}

type MemberRow = {
  id: string
  role: string
  kelurahanCodes: string[]
  disabledAt: Date | null
  createdAt: Date
  account: { id: string; name: string; email: string | null; phone: string | null; disabledAt: Date | null }
}

function describe({ account, ...member }: MemberRow, names: Map<string, string>) {
  return {
    ...member,
    role: knownRole(member.role),
    accountId: account.id,
    name: account.name,
    identifier: account.email ?? account.phone ?? "",
    disabled: member.disabledAt !== null || account.disabledAt !== null,
    kelurahan: member.kelurahanCodes.map((code) => names.get(code) ?? code),
  }
}

type InvitationRow = InvitationFacts & {
  id: string
  name: string
  role: string
  kelurahanCodes: string[]
  createdAt: Date
}

function summarise(invitation: InvitationRow, names: Map<string, string>, now: Date) {
  const { id, name, createdAt, expiresAt, kelurahanCodes } = invitation
  const kelurahan = kelurahanCodes.map((code) => names.get(code) ?? code)
  return {
    id,
    name,
    createdAt,
    expiresAt,
    kelurahan,
    role: knownRole(invitation.role),
    state: invitationState(invitation, now),
  }
}

function knownRole(role: string): Role {
  if (!isRole(role)) throw new Error(`The database holds a role of another version: ${role}.`)
  return role
}
