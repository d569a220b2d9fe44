import { readFileSync } from "node:fs"
import { issueCertificates } from "../../lib/certificate/commands/issue"
import { makeCertificates } from "../../lib/certificate/commands/make"
import { closeDatabase } from "../../lib/db"

// Runs as a process of its own, with the worker's flags: give certificates and make the file, as a page and the worker do.
const { actor, input } = JSON.parse(process.env.BENCH_CERTIFICATES ?? "{}")

async function main(): Promise<void> {
  const began = performance.now()
  await issueCertificates(actor, input)
  const issued = (performance.now() - began) / 1000
  await makeCertificates(actor, input.id)
  const seconds = (performance.now() - began) / 1000
  const megabytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) / 1024
  await closeDatabase()
  console.log(JSON.stringify({ issued, seconds, megabytes }))
  process.exit(0)
}

void main()
