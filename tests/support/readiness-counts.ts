import type { Actor } from "@/lib/access"
import { getReport, listBehind as listMoved } from "@/lib/movement/queries/report"
import { type Behind as BehindReport, sides } from "@/lib/movement/rules/report"
import { listProducts } from "@/lib/product/queries/list"
import { readProductList } from "@/lib/product/rules/filter"
import { listBehind } from "@/lib/readiness/queries/behind"
import { getPicture } from "@/lib/readiness/queries/picture"
import { type Behind, countAtLeast, countWays, type PictureState, readBehind } from "@/lib/readiness/rules/picture"
import { levels } from "@/lib/readiness/schema/words"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** A number of a page, and how long the list behind it is. */
type Count = { what: string; said: number; listed: number }
type Days = { from: string; until: string }

/** Every number of the report of movements between two days, with the length of the list it opens. */
export async function countReport(actor: Actor, days: Days): Promise<Count[]> {
  const counts: Count[] = []
  for (const per of keysOf(sides)) {
    const state = { ...days, per }
    const { rows, total } = await getReport(actor, state)
    const add = async (what: string, said: number, more: Partial<BehindReport>) => {
      const all = { ...state, id: null, part: null, dimension: null, way: null, ...more }
      const listed = (await listMoved(actor, all, 100_000)).products
      counts.push({ what: `${per}: ${what}`, said, listed })
    }
    await add("bergerak", total.moved, { part: "semua" })
    await add("tanpa bukti", total.unexplained, { part: "tanpa" })
    await add("masa berlaku", total.aged, { part: "masa" })
    await add("rubrik", total.rubric, { part: "rubrik" })
    for (const { id, name, up, down, levels: moved, disputed, dimensions } of rows) {
      await add(`${name} naik`, up, { id, way: "naik" })
      await add(`${name} turun`, down, { id, way: "turun" })
      await add(`${name} naik tingkat`, moved.up, { id, part: "tingkat", way: "naik" })
      await add(`${name} turun tingkat`, moved.down, { id, part: "tingkat", way: "turun" })
      await add(`${name} disangkal`, disputed, { id, part: "sangkal" })
      for (const dimension of keysOf(topics)) {
        const ways = dimensions[dimension]
        if (!ways) continue
        await add(`${name} ${dimension} naik`, ways.up, { id, dimension, way: "naik" })
        await add(`${name} ${dimension} turun`, ways.down, { id, dimension, way: "turun" })
      }
    }
  }
  return counts
}

type Look = { state: PictureState; zone: string; gates: readonly string[] }

/** Every number of the picture of readiness, with the length of the list it opens. */
export async function countPicture(actor: Actor, { state, zone, gates }: Look): Promise<Count[]> {
  const picture = await getPicture(actor, { ...state, zone }, gates)
  const counts: Count[] = []
  const none = { ...readBehind({}, state.until), from: state.from, until: state.until, commodity: state.commodity }
  const add = async (what: string, said: number, wanted: Partial<Behind>) => {
    const { total } = await listBehind(actor, { wanted: { ...none, ...wanted }, zone }, null)
    counts.push({ what, said, listed: total })
  }
  const addProducts = async (what: string, said: number, query: Record<string, string>) => {
    const { total } = await listProducts(actor, readProductList(query))
    counts.push({ what, said, listed: total ?? -1 })
  }
  const standing = new Map(picture.levels.map(({ level, count }) => [level, count]))
  for (const level of keysOf(levels)) {
    await addProducts(level, standing.get(level) ?? 0, { tingkat: level })
    await add(`paling sedikit ${level}`, countAtLeast(standing, level), { least: level })
  }
  for (const { dimension, weak } of picture.dimensions) await add(`lemah ${dimension}`, weak, { weak: dimension })
  for (const { key, dimension, weak } of picture.byCommodity)
    await add(`${key} ${dimension}`, weak, { commodity: key, weak: dimension })
  for (const { key, dimension, weak } of picture.byKelurahan)
    await add(`${key} ${dimension}`, weak, { kelurahan: key, weak: dimension })
  for (const { gate, commodity, failed } of picture.gates)
    await addProducts(`${gate} ${commodity}`, failed, { gerbang: gate, komoditas: commodity })
  for (const { key, commodity, asked, weak, gate, failed } of picture.places) {
    const where = { kelurahan: key, commodity }
    await add(`${key} ${commodity}`, asked, where)
    await add(`${key} ${commodity} belum lolos`, weak, { ...where, unmet: state.gates })
    if (gate && failed)
      await addProducts(`${key} ${commodity} ${gate}`, failed, { gerbang: gate, komoditas: commodity, kelurahan: key })
  }
  const { up, down, byRubric } = countWays(picture.flows)
  await add("naik tingkat", up, { way: "naik" })
  await add("turun tingkat", down, { way: "turun" })
  await add("karena rubrik", byRubric, { cause: "rubrik" })
  for (const { dimension, up: rose, down: fell, byRubric: put } of picture.moves) {
    await add(`${dimension} naik`, rose, { moved: dimension, way: "naik" })
    await add(`${dimension} turun`, fell, { moved: dimension, way: "turun" })
    await add(`${dimension} karena rubrik`, put, { moved: dimension, cause: "rubrik" })
  }
  return counts
}

/** The numbers whose list is not as long as they say. */
export function listUntrue(counts: readonly Count[]): Count[] {
  return counts.filter(({ said, listed }) => said !== listed)
}
