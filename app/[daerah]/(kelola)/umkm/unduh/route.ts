import { type Actor, may } from "@/lib/access"
import { findActor, requireTenant } from "@/lib/auth"
import { describeCounts } from "@/lib/count/rules"
import { recordExport } from "@/lib/enterprise/commands/export"
import { exportEnterprises } from "@/lib/enterprise/queries/export"
import { exportColumns } from "@/lib/enterprise/rules/export-columns"
import { type ListState, readListState } from "@/lib/enterprise/rules/filter"
import { isOwnOrigin } from "@/lib/form"
import { readForm } from "@/lib/form-data"
import { formatInstant } from "@/lib/format"
import { getKelurahan } from "@/lib/region/queries"
import { type Cell, streamCsv, streamXlsx } from "@/lib/spreadsheet"

const kinds = {
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", stream: streamXlsx },
  csv: { type: "text/csv; charset=utf-8", stream: streamCsv },
} as const

/** The current list as a file, written as it is read; the audit trail knows of it before the first row leaves. */
export async function POST(request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { daerah } = await params
  const actor = await findActor(daerah)
  if (!actor || !may(actor, "enterprise.export") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const form = await readForm(request)
  if (!form) return new Response("Kiriman ini tidak lengkap; muat ulang halamannya, lalu coba lagi.", { status: 400 })
  const format = form.get("format") === "csv" ? "csv" : "xlsx"
  const asked = new URLSearchParams(String(form.get("daftar") ?? "").slice(0, 5000))
  const state = readListState(Object.fromEntries(asked))
  await recordExport(actor, state, format)
  const { type, stream } = kinds[format]
  const day = new Date().toISOString().slice(0, 10)
  const about = await aboutList(daerah)
  return new Response(stream({ name: "UMKM", columns: exportColumns, about }, cellsOf(actor, state)), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="umkm-${daerah}-${day}.${format}"`,
      "Cache-Control": "private, no-store",
    },
  })
}

/** What one row is, what the statuses count as, and when it was so. */
async function aboutList(daerah: string): Promise<string[]> {
  const { slug, name, timeZone } = await requireTenant({ daerah })
  const asOf = formatInstant(new Date(), timeZone)
  return [
    `Daftar UMKM ${name}, per ${asOf}.`,
    "Satu baris adalah satu usaha. Data ganda yang sudah digabung tidak ikut, kecuali diminta lewat status Ganda.",
    ...describeCounts(),
    `Mengapa angka ini dapat berbeda dari sumber lain: /${slug}/angka`,
  ]
}

async function* cellsOf(actor: Actor, state: ListState): AsyncGenerator<Cell[][]> {
  const places = await getKelurahan(actor)
  for await (const rows of exportEnterprises(actor, state)) {
    yield rows.map((row) => exportColumns.map(({ value }) => value(row, places)))
  }
}
