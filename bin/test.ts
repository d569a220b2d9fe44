import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runCommand } from "./halt"
import { discardCluster } from "./postgres"
import { checks, passes, type Step } from "./steps"
import { dayTests, zones } from "./zones"

/** Test results, counted as vitest counts them; a check or a build counts as one. */
type Count = { passed: number; failed: number }

/** Where the server stands during a run, and which tests run; none named means all. */
type Where = { zone: string; files: readonly string[] }

const [firstZone, ...otherZones] = zones
const everything: Where = { zone: firstZone, files: [] }

const stopping = new AbortController()
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort())

runCommand(async () => {
  const work = await mkdtemp(join(tmpdir(), "naik-kelas-"))
  // As root the databases run as another user, who must be able to enter.
  await chmod(work, 0o755)
  const counts: Count[] = []
  try {
    for (const step of checks) counts.push(await countStep(step))
    counts.push(await countTests("unit", work), await countTests("integration", work))
    for (const zone of otherZones) {
      counts.push(await countTests("unit", work, { zone, files: dayTests.unit }))
      counts.push(await countTests("integration", work, { zone, files: dayTests.integration }))
    }
    counts.push(await countStep({ name: "build", commands: [["--import", "tsx", "bin/build-now.ts"]] }))
    counts.push(await countTests("e2e", work))
  } finally {
    await cleanUp(work)
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || passed === 0 || stopping.signal.aborted ? 1 : 0)
})

async function countStep(step: Step): Promise<Count> {
  console.log(`\n── ${step.name}`)
  return (await passes(step, stopping.signal)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A run that ends badly without a failed test, such as a file that does not load, still counts as one failure. */
async function countTests(project: string, work: string, { zone, files }: Where = everything): Promise<Count> {
  const report = join(work, `${project}-${zone.replace("/", "-")}.json`)
  const command = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...files, "--reporter=default"]
  console.log(`\n── ${project} tests, server in ${zone}`)
  const step = { name: project, commands: [[...command, "--reporter=json", `--outputFile.json=${report}`]] }
  const ended = await passes(step, stopping.signal, { TMPDIR: work, TZ: zone })
  const text = await readFile(report, "utf8").catch(() => "{}")
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = JSON.parse(text)
  return { passed, failed: failed || (ended ? 0 : 1) }
}

/** Stop whatever database a killed run left behind, and remove what the tests wrote. */
async function cleanUp(work: string): Promise<void> {
  for (const name of await readdir(work)) await discardCluster(join(work, name))
  await rm(work, { recursive: true, force: true })
}
