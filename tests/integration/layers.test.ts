import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { listApplications } from "@/lib/application/queries"
import { getClaim } from "@/lib/claim/queries"
import { getDashboard, listWaitingImports } from "@/lib/dashboard/queries"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { searchEnterprises } from "@/lib/enterprise/queries/search"
import { countEnterprises, countFacets } from "@/lib/enterprise/queries/tally"
import { readListState } from "@/lib/enterprise/rules/filter"
import { listDeeds } from "@/lib/history/queries/deeds"
import { listMoments } from "@/lib/history/queries/moments"
import { getSources } from "@/lib/history/queries/sources"
import { readHistoryFilter } from "@/lib/history/rules/filter"
import { countWaiting } from "@/lib/inbox/queries"
import { getIntake, listIntakes } from "@/lib/intake/queries/intakes"
import { listInvitations, listMembers } from "@/lib/member/queries"
import { getTemplate, listContacts } from "@/lib/message/queries/contacts"
import { usualTemplate } from "@/lib/message/rules/templates"
import { getMou } from "@/lib/mou/queries/detail"
import { getMouHead } from "@/lib/mou/queries/head"
import { listMouMoments } from "@/lib/mou/queries/history"
import { listVersions } from "@/lib/mou/queries/versions"
import { getObligation } from "@/lib/obligation/queries/detail"
import { listObligations } from "@/lib/obligation/queries/list"
import { listPartners } from "@/lib/partner/queries/partners"
import { getPartnerHead, listDocuments } from "@/lib/partner/queries/record"
import { listPartnerMoments } from "@/lib/partner/queries/timeline"
import { recordConsent } from "@/lib/person/commands"
import { listProposals } from "@/lib/proposal/queries"
import { getSubmission } from "@/lib/submission/queries/detail"
import { listChosen } from "@/lib/submission/queries/list"
import { getTenantProfile } from "@/lib/tenant/queries"
import { getCoverage } from "@/lib/validation/queries/coverage"
import { listViews } from "@/lib/view/queries"
import { asOwner } from "../support/catalogue"
import { insertSamples } from "../support/rows"
import { newTenant, type TestTenant } from "../support/tenant"

// The whole file runs as the tables' owner, for whom row-level security does not count: only the policy functions are left.
process.env.DATABASE_APP_URL = process.env.DATABASE_URL

let ours: TestTenant
let theirs: Awaited<ReturnType<typeof insertSamples>>

beforeAll(async () => {
  ours = await newTenant()
  const neighbour = await newTenant()
  theirs = await asOwner((owner) => insertSamples(owner, neighbour.id))
})

test("row-level security really is switched off here", async () => {
  const { rows } = await asOwner((owner) =>
    owner.query("SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user"),
  )
  expect(rows).toEqual([{ rolbypassrls: true }])
})

test("the policy functions alone still hide every foreign record", async () => {
  const list = await listEnterprises(ours.officer, readListState({}))
  expect(list.rows).toEqual([])
  expect((await listEnterprises(ours.officer, readListState({ q: "contoh" }))).rows).toEqual([])
  expect(await searchEnterprises(ours.officer, "contoh")).toEqual([])
  expect(await searchEnterprises(ours.companion, "contoh")).toEqual([])
  expect(await getEnterprise(ours.officer, theirs.enterprise)).toBeNull()
  expect(await countEnterprises(ours.officer)).toBe(0)
  const facets = await countFacets(ours.officer, readListState({}).filter)
  expect(facets?.status ?? []).toEqual([])
  expect((await getDashboard(ours.officer)).register.map(([, value]) => value)).toEqual(Array(10).fill(0))
  const coverage = await getCoverage(ours.officer, ours.regionCode)
  expect([coverage.total.recorded, coverage.companions.map(({ accountId }) => accountId)]).toEqual([
    0,
    [ours.companion.userId],
  ])
  expect(await listWaitingImports(ours.officer)).toEqual([])
  expect((await listIntakes(ours.officer)).intakes).toEqual([])
  expect(await getIntake(ours.officer, theirs.intake)).toBeNull()
})

test("saved views, the people of a list and what is written to them are one's own", async () => {
  expect(await listViews(ours.admin)).toEqual([])
  const everyone = { filter: readListState({}).filter, page: 1 }
  expect((await listContacts(ours.officer, { ...everyone, reachable: true })).contacts).toEqual([])
  expect((await listContacts(ours.officer, { ...everyone, reachable: false })).contacts).toEqual([])
  expect(await getTemplate(ours.officer)).toBe(usualTemplate)
})

test("applications, proposals and histories are one's own", async () => {
  expect((await listApplications(ours.officer, { state: "QUEUED" })).counts.size).toBe(0)
  expect((await listProposals(ours.officer, { isOpen: true })).proposals).toEqual([])
  expect(await countWaiting(ours.officer)).toEqual({ applications: 0, proposals: 0, submissions: 0, notices: 0 })
  expect((await listMoments(ours.officer, { enterpriseId: theirs.enterprise, before: null })).moments).toEqual([])
  expect(await getSources(ours.officer, theirs.enterprise)).toBeNull()
  expect((await listDeeds(ours.officer, readHistoryFilter({}), "Asia/Jakarta")).deeds).toEqual([])
  expect(await getClaim(ours.officer, theirs.person, new Date())).toBeNull()
})

test("agreements, what is owed and handed over under them, and partners are one's own", async () => {
  const { mou, partner, submission, obligation } = theirs
  expect([await getMouHead(ours.officer, mou), await getMou(ours.officer, mou)]).toEqual([null, null])
  expect(await listVersions(ours.officer, mou)).toEqual([])
  expect(await listMouMoments(ours.officer, mou)).toEqual([])
  expect(await listObligations(ours.officer, mou)).toEqual([])
  expect(await getObligation(ours.officer, obligation)).toBeNull()
  expect([await getSubmission(ours.officer, submission), await listChosen(ours.officer, [submission])]).toEqual([
    null,
    [],
  ])
  expect([await getPartnerHead(ours.officer, partner), await listPartners(ours.officer)]).toEqual([null, []])
  expect(await listDocuments(ours.officer, partner)).toEqual([])
  expect((await listPartnerMoments(ours.officer, { partnerId: partner, page: 1 })).moments).toEqual([])
})

test("members, invitations and the agency are one's own", async () => {
  const own = [ours.admin, ours.officer, ours.companion, ours.leader, ours.owner, ours.partner].map(
    ({ userId }) => userId,
  )
  const { members } = await listMembers(ours.admin, {})
  expect(members.map(({ accountId }) => accountId).sort()).toEqual([...own].sort())
  expect(await listInvitations(ours.admin, new Date())).toEqual([])
  expect((await getTenantProfile(ours.admin, new Date())).agency?.name).not.toBe("Dinas")
})

test("a change to a foreign record finds nothing to change", async () => {
  const consent = { id: uuidv7(), personId: theirs.person, purpose: "PHOTO", channel: "PAPER" } as const
  await expect(recordConsent(ours.officer, consent)).rejects.toThrow("tidak ditemukan")
})
