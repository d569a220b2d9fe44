import { chmod, mkdtemp, rm } from "node:fs/promises"
import { availableParallelism, cpus, tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { measureApproval } from "./bench/approval"
import { measureCertificates } from "./bench/certificates"
import { type Look, looks, measureDatabase } from "./bench/database-time"
import { measureDuplicates } from "./bench/duplicates"
import { measureFirstLoad } from "./bench/first-load"
import { measureIntake } from "./bench/intake"
import { measureOverview } from "./bench/overview"
import { startPortal } from "./bench/portal"
import { measureProducts } from "./bench/products"
import { measureReadiness } from "./bench/readiness"
import { measureRecompute } from "./bench/recompute"
import { measureRoundTrip } from "./bench/round-trip"
import { measureScripts } from "./bench/scripts"
import { openStage, type Stage, signedInCookie } from "./bench/stage"
import {
  describeApproval,
  describeCertificates,
  describeDatabase,
  describeDuplicates,
  describeFirstLoad,
  describeIntake,
  describeMemory,
  describeOverview,
  describeProducts,
  describeReadiness,
  describeRecompute,
  describeRoundTrip,
  describeScripts,
  describeTraining,
  describeWeb,
  type Line,
  printTable,
} from "./bench/table"
import { measureTraining } from "./bench/training"
import { measureWeb, pageNames } from "./bench/web"
import { ensureBuild } from "./build"
import { Halt, runCommand } from "./halt"
import { discardCluster } from "./postgres"

const usage = `Pemakaian: npm run bench -- [--only database|${pageNames.join("|")}|web|browser|intake|roundtrip|approval|duplicates|certificates|training|overview|readiness|products|recompute] [--seconds 8] [--keep FOLDER]`
const stages = { large: 10, small: 1, empty: 0 }
type StageName = keyof typeof stages

runCommand(async () => {
  const { only, seconds, keep } = readOptions()
  const folder = keep ? resolve(keep) : await openTemporary()
  const does = (part: string) => only === undefined || only === part
  try {
    const lines: Line[] = []
    if (does("database")) lines.push(...(await measureTimes(folder)))
    const pages = pageNames.filter((name) => does(name) || only === "web")
    const browses = does("browser")
    if (pages.length > 0 || browses) lines.push(...(await measureServed(folder, { pages, browses, seconds })))
    if (does("approval")) lines.push(await measureApprovals(folder))
    if (does("duplicates")) lines.push(...(await measureLikeness(folder)))
    if (does("certificates")) lines.push(await measureCertificateFile(folder))
    if (does("training")) lines.push(...(await measureHall(folder)))
    if (does("overview")) lines.push(await measureAgreements(folder))
    if (does("readiness")) lines.push(describeReadiness(measureReadiness()))
    if (does("products")) lines.push(await measureProductList(folder))
    if (does("recompute")) lines.push(await measureRecomputation(folder))
    if (does("intake")) lines.push(...(await measureImports(folder)))
    if (does("roundtrip")) lines.push(await measureReturn(folder))
    console.log(`\n${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.version}\n`)
    console.log(printTable(lines))
  } finally {
    if (!keep) await discard(folder)
  }
  process.exit(0)
})

/** A folder that the database server, which as root runs as another user, can go through. */
async function openTemporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "naik-kelas-bench-"))
  await chmod(folder, 0o711)
  return folder
}

function readOptions() {
  const string = { type: "string" } as const
  const { values } = parseArgs({ options: { only: string, seconds: string, keep: string } })
  const parts = [
    "database",
    "web",
    "browser",
    "intake",
    "roundtrip",
    "approval",
    "duplicates",
    "certificates",
    "training",
    "overview",
    "readiness",
    "products",
    "recompute",
    ...pageNames,
  ]
  if (values.only && !parts.includes(values.only)) throw new Halt(usage)
  return { only: values.only, seconds: Number(values.seconds ?? 8), keep: values.keep }
}

function placeOf(folder: string, name: string): string {
  return join(folder, name)
}

function stageIn(folder: string, name: StageName): Promise<Stage> {
  return openStage(placeOf(folder, name), stages[name])
}

async function discard(folder: string): Promise<void> {
  for (const name of ["large", "small", "empty", "recompute"]) await discardCluster(placeOf(folder, name))
  await rm(folder, { recursive: true, force: true })
}

/** The same register of 100,000, alone in its table and among ten. */
async function measureTimes(folder: string): Promise<Line[]> {
  const times = async (name: StageName) => {
    const stage = await stageIn(folder, name)
    return measureDatabase(stage).finally(stage.close)
  }
  const [small, large] = [await times("small"), await times("large")]
  return looks.map((look: Look) => describeDatabase(look, { small, large }))
}

type Served = { pages: readonly (typeof pageNames)[number][]; browses: boolean; seconds: number }

async function measureServed(folder: string, { pages, browses, seconds }: Served): Promise<Line[]> {
  await ensureBuild()
  const stage = await stageIn(folder, "large")
  try {
    const lines: Line[] = []
    if (pages.length > 0) {
      const { figures, memory } = await measureWeb(stage, seconds, pages)
      lines.push(...figures.map(describeWeb), describeMemory(memory))
    }
    if (browses) lines.push(...(await measureBrowser(stage.officer.tenantSlug, await signedInCookie(stage.officer))))
    return lines
  } finally {
    await stage.close()
  }
}

async function measureBrowser(slug: string, cookie: string): Promise<Line[]> {
  const portal = await startPortal(availableParallelism())
  try {
    const list = `/${slug}/umkm`
    const lines: Line[] = []
    for (const path of ["/", "/masuk", `/${slug}`]) {
      lines.push(describeScripts(await measureScripts(portal.url, path, ""), 160))
    }
    lines.push(describeScripts(await measureScripts(portal.url, list, cookie), 205))
    lines.push(describeFirstLoad(await measureFirstLoad(portal.url, list, cookie)))
    return lines
  } finally {
    await portal.stop()
  }
}

async function measureHall(folder: string): Promise<Line[]> {
  await ensureBuild()
  const stage = await stageIn(folder, "empty")
  return describeTraining(await measureTraining(stage, 500).finally(stage.close))
}

async function measureAgreements(folder: string): Promise<Line> {
  await ensureBuild()
  const stage = await stageIn(folder, "empty")
  return describeOverview(await measureOverview(stage).finally(stage.close))
}

async function measureProductList(folder: string): Promise<Line> {
  const stage = await stageIn(folder, "small")
  return describeProducts(await measureProducts(stage).finally(stage.close))
}

/** Beside the list's 300,000 products, so in a folder of its own. */
async function measureRecomputation(folder: string): Promise<Line> {
  const stage = await openStage(join(folder, "recompute"), stages.small)
  return describeRecompute(await measureRecompute(stage).finally(stage.close))
}

async function measureApprovals(folder: string): Promise<Line> {
  const stage = await stageIn(folder, "small")
  return describeApproval(await measureApproval(stage).finally(stage.close))
}

async function measureLikeness(folder: string): Promise<Line[]> {
  const stage = await stageIn(folder, "small")
  return describeDuplicates(await measureDuplicates(stage).finally(stage.close))
}

async function measureCertificateFile(folder: string): Promise<Line> {
  const stage = await stageIn(folder, "empty")
  return describeCertificates(await measureCertificates(stage, 500).finally(stage.close))
}

async function measureImports(folder: string): Promise<Line[]> {
  const stage = await stageIn(folder, "empty")
  try {
    const lines: Line[] = []
    for (const rows of [5_000, 100_000]) {
      lines.push(describeIntake(await measureIntake(stage, placeOf(folder, "empty"), rows)))
    }
    return lines
  } finally {
    await stage.close()
  }
}

async function measureReturn(folder: string): Promise<Line> {
  const stage = await stageIn(folder, "empty")
  return describeRoundTrip(await measureRoundTrip(stage, placeOf(folder, "empty"), 5_000).finally(stage.close))
}
