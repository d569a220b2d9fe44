import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "../../../lib/access"
import { checkItem } from "../../../lib/channel/commands/check"
import { saveProfile } from "../../../lib/channel/commands/save"
import { listProfiles } from "../../../lib/channel/queries/profiles"
import { retailerTemplate } from "../../../lib/channel/rules/defaults"
import type { Daerah, Made } from "./daerah"

/** The retailers that daerah have an agreement with, by the partner's name. */
const retailers: Record<string, string> = {
  "kota-kupang": "Indomaret Kupang",
  "kota-probolinggo": "Minimarket Contoh Probolinggo",
}

/** What was seen of the things on a retailer's list, product by product. */
const looks = [
  { rasa: "PASSED", bocor: "PASSED", note: "" },
  { rasa: "PASSED", bocor: "FAILED", note: "Sambungan kemasan terbuka saat dijatuhkan dari satu meter." },
  { rasa: "PASSED", bocor: "PASSED", note: "" },
  { rasa: "FAILED", bocor: "PASSED", note: "Rasa berbeda antarkemasan; perlu takaran tetap." },
] as const

/** A named retailer's own list, and what the office saw of the products that were handed to it. */
export async function addRetailer(client: pg.Client, daerah: Daerah, { officer, made }: Handing): Promise<void> {
  const name = retailers[daerah.slug]
  const { rows } = await client.query<{ id: string }>("SELECT id FROM partner WHERE tenant_id = $1 AND name = $2", [
    daerah.tenantId,
    name ?? "",
  ])
  const partner = rows[0]
  if (!name || !partner) return
  const template = retailerTemplate((await listProfiles(officer)).rubric)
  const id = uuidv7()
  const items = template.flatMap((one) => (one.kind === "item" ? [{ words: one.words, must: one.must }] : []))
  const requirements = template.filter(({ kind }) => kind !== "item")
  await saveProfile(officer, { id, kind: "RETAILER", name, partnerId: partner.id, requirements, items })
  const kept = (await listProfiles(officer)).profiles.find((profile) => profile.id === id)?.requirements ?? []
  const [taste, leak] = kept.flatMap((one) => (one.kind === "item" ? [one.key] : []))
  if (!taste || !leak) throw new Error(`The list of ${name} asks for nothing to look at.`)
  const handed = made.filter(({ told }) => told.handed !== "")
  for (const [order, { id: productId }] of handed.entries()) {
    const { rasa, bocor, note } = looks[order % looks.length] ?? looks[0]
    const at = { productId, profileId: id }
    await checkItem(officer, { ...at, item: taste, result: rasa, note: rasa === "FAILED" ? note : "" })
    await checkItem(officer, { ...at, item: leak, result: bocor, note: bocor === "FAILED" ? note : "" })
  }
}

type Handing = { officer: Actor; made: readonly Made[] }
