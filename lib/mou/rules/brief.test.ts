import fc from "fast-check"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import { expect, test } from "vitest"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { getFonts } from "@/lib/pdf/queries/fonts"
import { keysOf } from "@/lib/vocabulary"
import { type Brief, type BriefParts, printBrief } from "./brief"
import { warningKinds } from "./warnings"

const letterhead = {
  ...{ government: "Pemerintah Kota Kupang", agency: "Dinas Koperasi", unit: "Bidang Usaha Mikro", logo: null },
  ...{ contact: "umkm@kota-kupang.demo", colour: "#8a3b12" },
}

async function partsOf(): Promise<BriefParts> {
  return {
    fonts: await getFonts(),
    letterhead,
    source: "Dibuat dari portal.",
    madeAt: new Date("2026-11-22T00:00:00Z"),
  }
}

async function open(brief: Brief) {
  const bytes = await printBrief(brief, await partsOf())
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { items } = await (await document.getPage(1)).getTextContent()
  return { pages: document.numPages, text: items.map((item) => ("str" in item ? item.str : "")).join(" ") }
}

const known: Brief = {
  ...{
    today: "2026-11-22",
    title: "Kurasi produk dan ruang pajang",
    form: "PKS",
    status: "ACTIVE",
    partner: "Indomaret Kupang",
  },
  ...{ startsOn: "2026-01-26", endsOn: "2027-01-25", object: "Kurasi produk", scopes: ["Kurasi", "Ruang pajang"] },
  ...{ financing: "", responsible: "Petugas Contoh", dueOn: null, warnings: [{ kind: "ENDS_3", since: "2026-10-25" }] },
  parties: [{ institution: "Pemerintah Kota Kupang", office: "Wali Kota", number: "119/HK.07" }],
  family: [{ title: "Kemitraan pemasaran", form: "MOU", status: "ACTIVE" }],
  obligations: [
    {
      ...{ owedBy: "PARTNER", what: "Kurasi produk UMKM", unit: "produk", said: 2 },
      standing: { promised: 24, due: 18, done: 5, onTime: 5, nextDue: "2027-01-25" },
    },
  ],
  handed: { all: 6, waiting: 6, accepted: 0, refused: 0 },
  waiting: [{ title: "Se'i sapi", submittedOn: "2026-08-13", days: 101 }],
  talks: [{ heldOn: "2026-11-01", words: "Surat permintaan jawaban." }],
}

test("a brief says with whom, until when, what is owed in three figures, and how long an answer has been waited for", async () => {
  const { pages, text } = await open(known)
  expect(pages).toBe(1)
  for (const words of ["Indomaret Kupang", "64 hari lagi", "Berakhir dalam 3 bulan", "Wali Kota", "101 hari"])
    expect(text).toContain(words)
  for (const figure of [
    "24",
    "18",
    "5 (+2 belum",
    "kurang 13; 25 Jan 2027",
    "6 diserahkan: 0 diterima, 0 ditolak, 6 menunggu.",
  ])
    expect(text).toContain(figure)
  expect(text).toContain("… dan 5 pengajuan menunggu lain di portal.")
})

test("an agreement of which little is known is a page too", async () => {
  const { pages, text } = await open({
    ...{ ...known, startsOn: null, endsOn: null, object: "", scopes: [], responsible: null, warnings: [], parties: [] },
    ...{ family: [], obligations: [], waiting: [], talks: [], handed: { all: 0, waiting: 0, accepted: 0, refused: 0 } },
  })
  expect(pages).toBe(1)
  expect(text).toContain("masa berlaku belum ditetapkan")
  expect(text).toContain("Belum ada komitmen yang dicatat.")
})

const anyText = (most: number) =>
  fc.integer({ min: 1, max: most }).map((length) => "Wm lampiran ".repeat(60).slice(0, length))
const [owed] = known.obligations
const many = <T>(one: T, most: number) =>
  fc.integer({ min: 0, max: most }).map((length) => Array.from({ length }, () => one))

test("whatever is known of an agreement, its brief is one page", { timeout: 120_000 }, async () => {
  const anyBrief = fc.record({
    title: anyText(300),
    object: anyText(600),
    scopes: fc.array(anyText(120), { maxLength: 12 }),
    financing: anyText(600),
    form: fc.constantFrom(...keysOf(mouForms)),
    status: fc.constantFrom(...keysOf(mouStatuses)),
    parties: fc.array(fc.record({ institution: anyText(150), office: anyText(120), number: anyText(80) }), {
      maxLength: 8,
    }),
    family: many({ title: "Wm lampiran ".repeat(20), form: "WORK_PLAN" as const, status: "READY" as const }, 9),
    warnings: many({ kind: keysOf(warningKinds)[0] ?? "IDLE", since: "2026-01-01" }, 5),
    obligations: many({ ...(owed ?? []), what: "Wm lampiran ".repeat(20) }, 40),
    waiting: many({ title: "Wm lampiran ".repeat(20), submittedOn: "2026-01-01", days: 325 }, 50),
    talks: many({ heldOn: "2026-01-01", words: "Wm lampiran ".repeat(40) }, 3),
  })
  await fc.assert(
    fc.asyncProperty(anyBrief, async (drawn) => {
      const obligations = drawn.obligations.flatMap((one) => (owed ? [{ ...owed, ...one }] : []))
      expect((await open({ ...known, ...drawn, obligations })).pages).toBe(1)
    }),
    { numRuns: 5 },
  )
})
