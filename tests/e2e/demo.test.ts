import { isDeepStrictEqual } from "node:util"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { prepare } from "@/bin/prepare"
import type { Actor } from "@/lib/access"
import { daysAfter } from "@/lib/day"
import { closeDatabase } from "@/lib/db"
import { getOperatorActor } from "@/lib/operator"
import { getCriteria } from "@/lib/product/queries/criteria"
import { readPicture } from "@/lib/readiness/rules/picture"
import { dayIn } from "@/lib/tenant/rules"
import { listReports } from "@/lib/test/queries/reports"
import { judgeKept } from "@/lib/test/rules/judge"
import { standardNamed } from "@/lib/test/rules/standards"
import { founders } from "@/prisma/seed/founders"
import { asOwner } from "../support/catalogue"
import { listBoth } from "../support/readiness-copies"
import { countPicture, countReport, listUntrue } from "../support/readiness-counts"

let stop: () => Promise<void>
beforeAll(async () => {
  process.env.DATA_DIR = process.env.PORTAL_TEST_DATA
  stop = (await prepare()).stop
})
afterAll(async () => {
  await closeDatabase()
  await stop()
})

const slugs = founders.map(({ slug }) => slug)

/** Rows about the demo's products, of one daerah or all, that nobody has withdrawn. */
async function ask<Row extends Record<string, unknown>>(select: string, slug?: string): Promise<Row[]> {
  const { rows } = await asOwner((owner) =>
    owner.query<Row>(
      `SELECT ${select} FROM tenant t JOIN product p ON p.tenant_id = t.id AND p.withdrawn_at IS NULL
       JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
       JOIN product_readiness r ON r.tenant_id = p.tenant_id AND r.id = p.id
       LEFT JOIN region k ON k.code = e.kelurahan_code WHERE t.slug = ANY($1) ORDER BY p.name`,
      [slug ? [slug] : slugs],
    ),
  )
  return rows
}

type Count = { count: number }
const countOf = async (table: string, slug: string, condition = "") => {
  const sql = `SELECT count(*)::int AS count FROM ${table} x JOIN tenant t ON t.id = x.tenant_id WHERE t.slug = $1 ${condition}`
  return (await asOwner((owner) => owner.query<Count>(sql, [slug]))).rows[0]?.count ?? 0
}

describe.each(slugs)("the demo of %s", (slug) => {
  let leader: Actor
  beforeAll(async () => {
    leader = { ...(await getOperatorActor(slug)), role: "leader" }
  })

  test("has a copy of every product's readiness that equals the function", async () => {
    expect((await listBoth(leader)).kept.length).toBeGreaterThan(25)
    // Other tests change the same demo at the same time; a copy that is wrong stays wrong.
    const differences = async () => {
      const { kept, computed } = await listBoth(leader)
      const said = new Map(computed.map((copy) => [copy.id, copy]))
      return kept.filter((copy) => !isDeepStrictEqual(copy, said.get(copy.id)))
    }
    await expect.poll(differences, { timeout: 10_000, interval: 500 }).toEqual([])
  })

  test("says no number to its leader that is not the length of the list behind it", async () => {
    const zone = "Asia/Makassar"
    const today = dayIn(zone, new Date())
    const state = readPicture({ dari: daysAfter(today, -200), gerbang: "ritel" }, today)
    const { gates } = await getCriteria(leader)
    const asked = gates.flatMap(({ level, code }) => (level === state.gates ? [`${level}:${code}`] : []))
    const untrue = async () => [
      ...listUntrue(await countPicture(leader, { state, zone, gates: asked })),
      ...listUntrue(await countReport(leader, { from: state.from, until: state.until })),
    ]
    await expect.poll(untrue, { timeout: 60_000, interval: 500 }).toEqual([])
  })

  test("has drives, letters and published products to look at, and products that fell back", async () => {
    expect(await countOf("permit_drive", slug)).toBeGreaterThanOrEqual(2)
    expect(await countOf("drive_member", slug, "AND x.state = 'APPLIED'")).toBeGreaterThan(0)
    expect(await countOf("recommendation", slug)).toBeGreaterThanOrEqual(3)
    expect(await countOf("product_version", slug, "AND x.withdrawn_at IS NULL")).toBeGreaterThanOrEqual(3)
    expect(await countOf("movement", slug, "AND x.kind = 'LEVEL' AND x.change < 0")).toBeGreaterThan(0)
  })
})

test("about three in ten of the demo's products pass a retailer's curation", async () => {
  const rows = await ask<{ slug: string; level: string }>("t.slug, r.level")
  const share = (list: typeof rows) =>
    list.filter(({ level }) => ["RETAIL_READY", "EXPORT_READY", "EXPORTER"].includes(level)).length / list.length
  expect(share(rows)).toBeGreaterThan(0.25)
  expect(share(rows)).toBeLessThan(0.36)
  for (const slug of slugs) expect(share(rows.filter((row) => row.slug === slug))).toBeGreaterThan(0.15)
})

test("every daerah has the products it is known for", async () => {
  const known: [string, RegExp, string][] = [
    ["kota-bitung", /^VCO Sagerat/, "COCONUT"],
    ["kepulauan-bangka-belitung", /^Kopiah resam/, "CRAFT"],
    ["kepulauan-bangka-belitung", /getas|kemplang|terasi/i, "SEAFOOD"],
    ["kota-tomohon", /bambu/i, "BAMBOO"],
    ["kota-tomohon", /krisan/i, "FLOWER"],
    ["kota-tomohon", /rumah panggung/i, "WOOD"],
    ["kota-probolinggo", /./, "FOOD"],
    ["kota-kupang", /./, "FOOD"],
  ]
  for (const [slug, name, commodity] of known) {
    const rows = await ask<{ name: string; commodity: string }>("p.name, p.commodity", slug)
    expect(rows.filter((row) => name.test(row.name) && row.commodity === commodity).length).toBeGreaterThan(0)
  }
  const [vco] = (await ask<{ name: string; place: string }>("p.name, k.name AS place", "kota-bitung")).filter(
    ({ name }) => name.startsWith("VCO Sagerat"),
  )
  expect(vco?.place).toMatch(/^Sagerat/)
})

test("virgin coconut oil was tested against SNI 7381, and what is out of limit is said in words", async () => {
  const officer = await getOperatorActor("kota-bitung")
  const oils = await ask<{ id: string }>("p.id", "kota-bitung")
  const reports = (await Promise.all(oils.map(({ id }) => listReports(officer, id)))).flat()
  const judged = reports.flatMap(({ standard, passed, values }) => {
    const named = standard === "SNI 7381:2008" ? standardNamed(standard) : null
    return named ? [{ kept: passed, ...judgeKept(named, values) }] : []
  })
  expect(judged.length).toBeGreaterThan(8)
  expect(judged.every(({ passed, kept }) => passed === kept)).toBe(true)
  const outside = judged.flatMap((report) => report.outside)
  expect(outside).toContainEqual(expect.stringMatching(/^Air dan senyawa yang menguap .* melebihi batas 0,2 %/))
})
