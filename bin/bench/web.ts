import { availableParallelism } from "node:os"
import { registerEnterprise } from "../../lib/enterprise/commands/register"
import { getEnterprise } from "../../lib/enterprise/queries/detail"
import { listEnterprises } from "../../lib/enterprise/queries/list"
import { readListState } from "../../lib/enterprise/rules/filter"
import { RegisterEnterprise } from "../../lib/enterprise/schema/enterprise"
import { recordCoverage, sampleEnterprises } from "./database-time"
import { median, medianRate, type Rate } from "./figures"
import { type Portal, peakMemory, processorTime, startPortal } from "./portal"
import { runProgram, startEcho } from "./programs"
import { recordStatements } from "./record"
import { getRequest, registrationTemplate, type Session, searchRequests, type Template } from "./requests"
import { type Stage, signedInCookie } from "./stage"
import type { Statement } from "./statement"
import { searches } from "./words"

/** A page under load: its requests, and the same work as bare statements. */
type Page = {
  name: PageName
  requests: string[]
  expected: string
  units: Statement[][]
  drawn?: Pick<Template, "words" | "again">
}

export const pageNames = ["list", "search", "detail", "create", "coverage"] as const
type PageName = (typeof pageNames)[number]

/** One page at one width: the portal, the same statements through node-postgres, and the same bytes from node:http. */
export type WebFigure = { page: PageName; connections: number; portal: Rate; processor: number; raw: Rate; echo: Rate }

const rounds = 3
const widths = [1, 16]

/** Measure every page; the answer also says how much memory the web processes held at most, in MB together. */
export async function measureWeb(
  stage: Stage,
  seconds: number,
  only: readonly PageName[],
): Promise<{ figures: WebFigure[]; memory: number }> {
  const portal = await startPortal(availableParallelism())
  try {
    const session = { port: portal.port, cookie: await signedInCookie(stage.officer) }
    const pages = (await describePages(stage, session)).filter(({ name }) => only.includes(name))
    const figures: WebFigure[] = []
    for (const page of pages) {
      for (const connections of widths)
        figures.push(await measurePage({ stage, portal, page }, { connections, seconds }))
    }
    return { figures, memory: await peakMemory(portal.pids) }
  } finally {
    await portal.stop()
  }
}

type Measured = { stage: Stage; portal: Portal; page: Page }

/** Portal, statements and bytes take turns, so that a machine that slows down slows all three. */
async function measurePage(
  { stage, portal, page }: Measured,
  round: { connections: number; seconds: number },
): Promise<WebFigure> {
  const load = { ...round, port: portal.port, requests: page.requests, expected: page.expected, ...page.drawn }
  const raw = { ...round, url: stage.database.appUrl, tenantId: stage.officer.tenantId, units: page.units }
  const { bytes } = await runProgram("load", { ...load, seconds: 3 })
  const echo = await startEcho(Buffer.alloc(Math.round(bytes), "x"))
  const [served, asked, echoed, processor]: [Rate[], Rate[], Rate[], number[]] = [[], [], [], []]
  for (let turn = 0; turn < rounds; turn += 1) {
    const before = await processorTime(portal.pids)
    const rate = await runProgram("load", load)
    processor.push(((await processorTime(portal.pids)) - before) / Math.max(1, rate.perSecond * round.seconds))
    served.push(rate)
    asked.push(await runProgram("raw", raw))
    echoed.push(await runProgram("load", { ...load, port: echo.port, seconds: 3, expected: "200" }))
  }
  await echo.stop()
  return {
    page: page.name,
    connections: round.connections,
    portal: medianRate(served),
    processor: median(processor),
    raw: medianRate(asked),
    echo: medianRate(echoed),
  }
}

async function describePages(stage: Stage, session: Session): Promise<Page[]> {
  const { officer } = stage
  const base = `/${officer.tenantSlug}/umkm`
  const samples = await sampleEnterprises(stage, 200)
  const listing = (query: Record<string, string>) =>
    recordStatements(() => listEnterprises(officer, readListState(query)))
  const searching: Statement[][] = []
  for (const q of searches) searching.push(await listing({ q }))
  const opening: Statement[][] = []
  for (const { id } of samples) opening.push(await recordStatements(() => getEnterprise(officer, id)))
  const registration = await registrationTemplate(session, officer.tenantSlug)
  return [
    { name: "list", requests: [getRequest(session, base)], expected: "200", units: [await listing({})] },
    { name: "search", requests: searchRequests(session, officer.tenantSlug), expected: "200", units: searching },
    {
      name: "detail",
      requests: samples.map(({ id }) => getRequest(session, `${base}/${id}`)),
      expected: "200",
      units: opening,
    },
    {
      name: "create",
      requests: [registration.request],
      drawn: registration,
      expected: "303",
      units: [await recordCreation(stage)],
    },
    {
      name: "coverage",
      requests: [getRequest(session, `/${officer.tenantSlug}/validasi`)],
      expected: "200",
      units: [await recordCoverage(officer)],
    },
  ]
}

/** The rows that one registration adds, its audit row among them, in one transaction; the ids are new every time. */
async function recordCreation({ officer }: Stage): Promise<Statement[]> {
  const input = RegisterEnterprise.parse({
    id: "01a1ffff-0000-7000-8000-000000000001",
    personName: "Sulastri Ukur",
    name: "Keripik Ukur",
    sector: "KULINER",
    products: "keripik singkong",
    kelurahanCode: "35.74.01.1001",
    year: "2025",
    sales: "24 jt",
    salesPeriod: "year",
  })
  const sent = await recordStatements(() => registerEnterprise(officer, input))
  const known = new Set([officer.tenantId, officer.userId])
  const mark = (value: unknown) => (isId(value) && !known.has(value) ? `@@${value}` : value)
  const inserts = sent
    .filter(({ text }) => text.startsWith("INSERT"))
    .map((statement) => ({ ...statement, values: statement.values.map(mark) }))
  const bare = (text: string) => ({ name: "", text, values: [] })
  return [bare("BEGIN"), ...inserts, bare("COMMIT")]
}

function isId(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}
