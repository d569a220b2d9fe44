import "server-only"
import { type Actor, isRole, may, type Role } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleInvitations, visibleMemberships } from "@/lib/member/policy"
import { type InvitationFacts, invitationState } from "@/lib/member/rules"
import { AssignmentDetail } from "@/lib/member/schema"
import { getKelurahan } from "@/lib/region/queries"

const pageSize = 50
const account = { select: { id: true, name: true, email: true, phone: true, disabledAt: true } } as const
const memberFields = { id: true, role: true, kelurahanCodes: true, disabledAt: true, createdAt: true, account } as const
const invitationFields = {
  ...{ id: true, name: true, role: true, kelurahanCodes: true, createdAt: true },
  ...{ expiresAt: true, acceptedAt: true, revokedAt: true },
} as const

/** Which members to list: those of one role, from the one after the member `after`. */
export type MemberFilter = { role?: Role; after?: string }

/** A page of members by name, the number of members of each role, and after whom the next page begins. */
export async function listMembers(actor: Actor, { role, after }: MemberFilter) {
  const places = await getKelurahan(actor)
  return read(actor, async (tx) => {
    const visible = visibleMemberships(actor)
    const counts = await tx.membership.groupBy({ by: ["role"], where: visible, _count: true })
    const start = after
      ? await tx.membership.findFirst({ where: { id: after, AND: visible }, select: memberFields })
      : null
    const found = await tx.membership.findMany({
      where: { AND: [visible, role ? { role } : {}, start ? comesAfter(start) : {}] },
      orderBy: [{ account: { name: "asc" } }, { id: "asc" }],
      take: pageSize + 1,
      select: memberFields,
    })
    const members = found.slice(0, pageSize)
    return {
      members: members.map((member) => describe(member, places)),
      counts: new Map(counts.map((each) => [each.role, each._count])),
      next: found.length > pageSize ? (members.at(-1)?.id ?? null) : null,
    }
  })
}

function comesAfter({ id, account: { name } }: MemberRow) {
  return { OR: [{ account: { name: { gt: name } } }, { account: { name }, id: { gt: id } }] }
}

/** One member with everything the page about them shows, or null. */
export async function getMember(actor: Actor, id: string) {
  const places = await getKelurahan(actor)
  const member = await read(actor, (tx) =>
    tx.membership.findFirst({ where: { id, AND: visibleMemberships(actor) }, select: memberFields }),
  )
  return member && describe(member, places)
}

/** The invitations of the last 30 days, newest first, each with what has become of it; 100 at most. */
export async function listInvitations(actor: Actor, now: Date) {
  const places = await getKelurahan(actor)
  const since = new Date(now.getTime() - 30 * 86_400_000)
  const found = await read(actor, (tx) =>
    tx.invitation.findMany({
      where: { createdAt: { gt: since }, AND: visibleInvitations(actor) },
      orderBy: { id: "desc" },
      take: 100,
      select: invitationFields,
    }),
  )
  return found.map((invitation) => summarise(invitation, places, now))
}

/** One invitation, for the sheet that is printed right after it was made, or null. */
export async function getInvitation(actor: Actor, id: string, now: Date) {
  const places = await getKelurahan(actor)
  const invitation = await read(actor, (tx) =>
    tx.invitation.findFirst({ where: { id, AND: visibleInvitations(actor) }, select: invitationFields }),
  )
  return invitation && summarise(invitation, places, now)
}

/** The active companions by name, with the codes of their kelurahan. */
export async function listCompanions(actor: Actor) {
  const found = await read(actor, (tx) =>
    tx.membership.findMany({
      where: { role: "companion", disabledAt: null, account: { disabledAt: null }, AND: visibleMemberships(actor) },
      orderBy: [{ account: { name: "asc" } }, { id: "asc" }],
      select: { id: true, kelurahanCodes: true, account: { select: { name: true } } },
    }),
  )
  return found.map(({ account: { name }, ...companion }) => ({ ...companion, name }))
}

/** What an assignment of companions changed, in names, or null; `isUndo` tells that it took another one back. */
export async function getAssignment(actor: Actor, id: string) {
  const places = await getKelurahan(actor)
  return read(actor, async (tx) => {
    const event = await tx.auditEvent.findFirst({
      where: { tenantId: actor.tenantId, subjectId: id, action: "companion.assign" },
      select: { detail: true },
    })
    if (!event || !may(actor, "companion.assign")) return null
    const { changes, undoes } = AssignmentDetail.parse(event.detail)
    const members = await tx.membership.findMany({
      where: { id: { in: changes.map((change) => change.id) }, AND: visibleMemberships(actor) },
      select: { id: true, account: { select: { name: true } } },
    })
    const named = members.map((member) => ({ ...member, change: changes.find((change) => change.id === member.id) }))
    return {
      isUndo: undoes !== undefined,
      changes: named.map(({ account: { name }, change }) => ({
        name,
        added: namesOf(change?.added ?? [], places),
        removed: namesOf(change?.removed ?? [], places),
      })),
    }
  })
}

export type KelurahanGroup = { kecamatan: string; code: string; kelurahan: { code: string; name: string }[] }

/** Every kelurahan and desa of the daerah, by kecamatan. */
export async function listKelurahanGroups(actor: Actor): Promise<KelurahanGroup[]> {
  const groups = new Map<string, KelurahanGroup>()
  for (const { code, name, kecamatan, kecamatanCode } of (await getKelurahan(actor)).values()) {
    const group = groups.get(kecamatanCode) ?? { code: kecamatanCode, kecamatan, kelurahan: [] }
    group.kelurahan.push({ code, name })
    groups.set(kecamatanCode, group)
  }
  return [...groups.values()]
}

type Places = Awaited<ReturnType<typeof getKelurahan>>

type MemberRow = {
  id: string
  role: string
  kelurahanCodes: string[]
  disabledAt: Date | null
  createdAt: Date
  account: { id: string; name: string; email: string | null; phone: string | null; disabledAt: Date | null }
}

function describe({ account, ...member }: MemberRow, places: Places) {
  return {
    ...member,
    role: knownRole(member.role),
    accountId: account.id,
    name: account.name,
    identifier: account.email ?? account.phone ?? "",
    disabled: member.disabledAt !== null || account.disabledAt !== null,
    kelurahan: namesOf(member.kelurahanCodes, places),
  }
}

type InvitationRow = InvitationFacts & {
  id: string
  name: string
  role: string
  kelurahanCodes: string[]
  createdAt: Date
}

function summarise(invitation: InvitationRow, places: Places, now: Date) {
  const { id, name, createdAt, expiresAt, role, kelurahanCodes } = invitation
  const kelurahan = namesOf(kelurahanCodes, places)
  return { id, name, createdAt, expiresAt, kelurahan, role: knownRole(role), state: invitationState(invitation, now) }
}

function namesOf(codes: string[], places: Places): string[] {
  return codes.map((code) => places.get(code)?.name ?? code)
}

function knownRole(role: string): Role {
  if (!isRole(role)) throw new Error(`The database holds a role of another version: ${role}.`)
  return role
}
