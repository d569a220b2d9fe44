import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { type Action, type Actor, permissions, roles } from "@/lib/access"
import { actionWords } from "@/lib/access-words"
import { read, write } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { visibleIntakes } from "@/lib/intake/policy"
import { visibleInvitations, visibleMemberships } from "@/lib/member/policy"
import { visiblePersons } from "@/lib/person/policy"
import { asOwner } from "@/tests/support/catalogue"
import { insertSamples } from "@/tests/support/rows"
import { newTenant, type TestTenant } from "@/tests/support/tenant"

let tenant: TestTenant
let other: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
  other = await newTenant()
})

const isAction = (name: string): name is Action => Object.hasOwn(permissions, name)
const actions = Object.keys(permissions).filter(isAction)

function actorsOf(from: TestTenant): Actor[] {
  const visitor: Actor = { ...from.owner, userId: null, role: "visitor" }
  return [from.admin, from.officer, from.companion, from.leader, from.owner, from.partner, visitor]
}

/** The audit rows a try left behind. */
async function trailOf(
  subject: string,
): Promise<{ tenant_id: string; action: string; role: string; account_id: string | null }[]> {
  const columns = "tenant_id, action, role, account_id"
  const { rows } = await asOwner((owner) =>
    owner.query(`SELECT ${columns} FROM audit_event WHERE subject_id = $1`, [subject]),
  )
  return rows
}

test("there is an actor for every role", () => {
  expect(new Set(actorsOf(tenant).map(({ role }) => role))).toEqual(new Set([...Object.keys(roles), "visitor"]))
})

test.each(actions)(
  "%s is done by exactly the roles of the table, and each time is in the audit trail",
  async (action) => {
    for (const actor of actorsOf(tenant)) {
      const subject = uuidv7()
      const attempt = write(actor, action, async () => ({ id: subject }))
      if (permissions[action].some((role) => role === actor.role)) {
        await attempt
        const entry = { tenant_id: tenant.id, action, role: actor.role, account_id: actor.userId }
        expect(await trailOf(subject)).toEqual([entry])
      } else {
        await expect(attempt, `${actor.role} ${action}`).rejects.toMatchObject({ reason: "forbidden" })
        expect(await trailOf(subject)).toEqual([])
      }
    }
  },
)

test("what is refused does not even begin", async () => {
  let begun = false
  const attempt = write(tenant.leader, "intake.save", async () => {
    begun = true
    return { id: uuidv7() }
  })
  await expect(attempt).rejects.toMatchObject({ reason: "forbidden" })
  expect(begun).toBe(false)
})

test("every policy hides another daerah's rows, whatever the role", async () => {
  const { account } = await asOwner((owner) => insertSamples(owner, other.id))
  for (const actor of actorsOf(tenant)) {
    // Looked at inside the other daerah, so that only the policy's own where-clause can hide anything.
    expect(await countVisible(other.admin, { ...actor, userId: account }), actor.role).toEqual([0, 0, 0, 0, 0])
  }
  expect(await countVisible(other.admin, other.admin)).toEqual([7, 1, 2, 2, 1])
})

function countVisible(place: Actor, actor: Actor): Promise<number[]> {
  return read(place, async (tx) => [
    await tx.membership.count({ where: visibleMemberships(actor) }),
    await tx.invitation.count({ where: visibleInvitations(actor) }),
    await tx.person.count({ where: visiblePersons(actor) }),
    await tx.enterprise.count({ where: visibleEnterprises(actor) }),
    await tx.intake.count({ where: visibleIntakes(actor) }),
  ])
}

test("every action has words of its own", () => {
  const words = Object.values<string>(actionWords)
  expect(new Set(words).size).toBe(actions.length)
})
