import { remindOfMous } from "@/lib/mou/commands/remind"
import { getOperatorActor } from "@/lib/operator"

// A worker that is killed while it reminds: it says so once everything is written, and goes no further.
const [slug = "", now = ""] = process.argv.slice(2)
await remindOfMous(await getOperatorActor(slug), {
  now: new Date(now),
  mail: true,
  onWritten: async () => {
    process.stdout.write("di tengah\n")
    await new Promise((resolve) => setTimeout(resolve, 60_000))
  },
})
