import { env } from "../lib/env"
import { runCommand } from "./halt"
import { ensureDatabase } from "./postgres"

runCommand(async () => {
  const { ownerUrl } = await ensureDatabase(env())
  console.log(ownerUrl)
})
