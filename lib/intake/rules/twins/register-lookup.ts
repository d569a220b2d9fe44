import type { JudgedRow } from "@/lib/intake/rules/rows/row"

/** The keys of one row by which the register may already know it. */
export type RegisterKeys = Pick<JudgedRow, "projectId" | "registerId"> & {
  nik: string | null
  nib: string | null
  phones: string[]
  /** For near matches: same kelurahan, similar names. */
  kelurahanCode: string | null
  personName: string | null
  name: string | null
}

/** An enterprise of the register and what it shares with a row. */
export type Registered = {
  enterpriseId: string
  name: string | null
  personName: string | null
  kelurahanCode: string | null
  projectId: string | null
  shares: ReadonlySet<"nik" | "nib" | "phone" | "projectId" | "registerId" | "kelurahan">
}

/** Looks up many rows at once; the answer has one list for each of them, in their order. */
export type RegisterLookup = (rows: readonly RegisterKeys[]) => Promise<readonly (readonly Registered[])[]>
