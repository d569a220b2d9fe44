import { makeCertificates } from "@/lib/certificate/commands/make"
import { getOperatorActor } from "@/lib/operator"

// A worker that is killed in the middle of a file of certificates: it says so once some are drawn, and goes no further.
const [slug = "", batchId = ""] = process.argv.slice(2)
await makeCertificates(await getOperatorActor(slug), batchId, async (done) => {
  if (done < 2) return
  process.stdout.write("di tengah\n")
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
