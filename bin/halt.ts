import { SettingError } from "../lib/env"

/** An end that the operator can mend: its message is the one sentence they see. */
export class Halt extends Error {}

/** What went wrong, in one line. */
export function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Run a command's main function; a Halt is one plain sentence and exit status 1, anything else is a bug and shows its stack. */
export function runCommand(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof Halt || error instanceof SettingError ? error.message : error)
    process.exit(1)
  })
}
