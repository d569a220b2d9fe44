import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "../../../lib/access"
import { daysAfter } from "../../../lib/day"
import type { Commodity } from "../../../lib/product/schema/words"
import { issueRecommendation, revokeRecommendation } from "../../../lib/recommendation/commands"
import type { Daerah } from "./daerah"

/** The class of the Nice Classification a commodity's goods are mostly of, and the goods in words. */
const classes: Record<Commodity, [number, string]> = {
  FOOD: [30, "Camilan dan pangan olahan dalam kemasan"],
  COCONUT: [29, "Minyak kelapa untuk makanan"],
  SEAFOOD: [29, "Olahan ikan dalam kemasan"],
  CRAFT: [20, "Kerajinan dari bahan alam"],
  WOOD: [19, "Bagian bangunan dari kayu"],
  FLOWER: [31, "Bunga potong dan tanaman hias"],
  BAMBOO: [20, "Perabot dan wadah dari bambu"],
}

/** Where the agency signs. */
const places: Record<string, string> = {
  "kota-bitung": "Bitung",
  "kota-probolinggo": "Probolinggo",
  "kota-kupang": "Kupang",
  "kota-tomohon": "Tomohon",
  "kepulauan-bangka-belitung": "Pangkalpinang",
}

/** Days before today on which letters were signed, the oldest first; the agency signs only in the year of the application. */
const signed = [-96, -61, -33, -12] as const

/** The letters with which the agency recommended marks this year; the second was signed with a slip and is revoked. */
export async function addLetters(client: pg.Client, daerah: Daerah, officer: Actor): Promise<void> {
  const { rows } = await client.query<{ id: string; name: string; brand: string | null; commodity: Commodity }>(
    `SELECT DISTINCT ON (e.id) e.id, e.name, e.brand, p.commodity FROM enterprise e
     JOIN product p ON p.tenant_id = e.tenant_id AND p.enterprise_id = e.id AND p.withdrawn_at IS NULL
     WHERE e.tenant_id = $1 AND e.status = 'APPROVED' AND e.nib IS NOT NULL AND e.size IN ('MICRO', 'SMALL')
     ORDER BY e.id, p.id LIMIT $2`,
    [daerah.tenantId, signed.length],
  )
  for (const [order, { id: enterpriseId, name, brand, commodity }] of rows.entries()) {
    const id = uuidv7()
    const [niceClass, goods] = classes[commodity]
    await issueRecommendation(officer, {
      ...{
        id,
        enterpriseId,
        niceClass,
        goods,
        place: places[daerah.slug] ?? "",
        signatory: "Hendra Contoh",
        office: "Kepala Dinas",
      },
      ...{ staffNumber: "", brand: brand && brand !== "-" ? brand : name.split(" ").slice(-2).join(" ") },
      signedOn: [daysAfter(daerah.today, signed[order] ?? 0), `${daerah.today.slice(0, 4)}-01-01`].sort()[1] ?? "",
    })
    const reason = "Kelas barang salah tulis; surat penggantinya menyusul."
    if (order === 1) await revokeRecommendation(officer, { id, reason })
  }
}
