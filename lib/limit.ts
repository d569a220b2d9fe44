import "server-only"
import { createHash } from "node:crypto"
import { z } from "zod"
import { describeWait } from "@/lib/account/rules"
import { door } from "@/lib/db"
import { Refusal } from "@/lib/refusal"

/** How often something may be tried under one key: `most` times within so many seconds. */
export type Limit = { most: number; seconds: number }

/** Counts a try of something anyone may do, before it is done, and refuses it with the time to wait when there were too many. */
export async function countTry(key: string, { most, seconds }: Limit): Promise<void> {
  const hashed = createHash("sha256").update(key).digest("base64")
  const wait = z.number().parse(await door("count_try", hashed, String(most), String(seconds)))
  if (wait > 0)
    throw new Refusal("conflict", `Terlalu banyak percobaan dari tempat Anda. Coba lagi dalam ${describeWait(wait)}.`)
}
