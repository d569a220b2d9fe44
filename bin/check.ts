import { runCommand } from "./halt"
import { checks, passes } from "./steps"

runCommand(async () => {
  const failed: string[] = []
  for (const step of checks) {
    console.log(`\n── ${step.name}`)
    if (!(await passes(step))) failed.push(step.name)
  }
  console.log(failed.length ? `\nFailed: ${failed.join(", ")}` : "\nAll checks pass.")
  process.exit(failed.length ? 1 : 0)
})
