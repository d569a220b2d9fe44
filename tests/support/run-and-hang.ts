import { getOperatorActor } from "@/lib/operator"
import { runReadiness } from "@/lib/readiness/commands/run"

// A worker that is killed in the middle of a recomputation: it says so after the first products, and goes no further.
const [slug = "", runId = ""] = process.argv.slice(2)
await runReadiness(await getOperatorActor(slug), runId, async () => {
  process.stdout.write("di tengah\n")
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
