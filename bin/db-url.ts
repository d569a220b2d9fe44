import { env } from "../lib/env"
import { Halt, runCommand } from "./halt"
import { ensureDatabase, superuserUrl } from "./postgres"

// The owner's address; --superuser gives the embedded server's administrator, who alone can dump everything.
runCommand(async () => {
  const { ownerUrl } = await ensureDatabase(env())
  if (!process.argv.includes("--superuser")) console.log(ownerUrl)
  else if (env().DATABASE_URL) throw new Halt("Administrator PostgreSQL sendiri hanya diketahui pengelolanya.")
  else console.log(await superuserUrl(env().DATA_DIR, ownerUrl))
})
