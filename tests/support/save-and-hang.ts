import { saveIntake } from "@/lib/intake/commands/save"
import { getMemberActor } from "@/lib/operator"

// A worker that is killed in the middle of saving: it says so once rows are in its open transaction, and goes no further.
const [slug = "", accountId = "", intakeId = ""] = process.argv.slice(2)
await saveIntake(await getMemberActor(slug, accountId), intakeId, async () => {
  process.stdout.write("di tengah\n")
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
