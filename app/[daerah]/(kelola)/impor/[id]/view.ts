import type { Actor } from "@/lib/access"
import type { getIntake } from "@/lib/intake/queries/intakes"

export type Intake = NonNullable<Awaited<ReturnType<typeof getIntake>>>

/** What every view of an import gets. */
export type ViewProps = { actor: Actor; intake: Intake; zone: string }
