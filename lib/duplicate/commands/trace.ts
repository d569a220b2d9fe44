import "server-only"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { decrypt, encrypt } from "@/lib/secret"

const Row = z.record(z.string(), z.unknown())

const Trace = z.object({
  /** What the merge changed of each row, before and after; the kept record's comes first, then the other's, then people's. */
  rows: z.array(z.object({ table: z.enum(["enterprise", "person"]), id: z.string(), before: Row, after: Row })),
  /** The other record's status and what is kept with it. */
  standing: Row,
  prints: z.record(z.string(), z.string()),
  keptPerson: z.string(),
  gonePerson: z.string(),
})

/** All that is needed to take a merge back. */
export type Trace = z.output<typeof Trace>

const placeOf = ({ tenantId }: Actor, row: string) => ({ tenantId, table: "enterprise_merge", row, column: "trace" })

/** A trace as a merge's row stores it: it holds personal data. */
export function sealTrace(actor: Actor, id: string, trace: Trace): Uint8Array<ArrayBuffer> {
  return encrypt(JSON.stringify(trace), placeOf(actor, id))
}

/** The trace that a merge's row holds. */
export function openTrace(actor: Actor, id: string, sealed: Uint8Array): Trace {
  return Trace.parse(JSON.parse(decrypt(sealed, placeOf(actor, id))))
}
