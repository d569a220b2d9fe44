import { may } from "@/lib/access"
import { findActor, requireTenant } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { formatInstant } from "@/lib/format"
import { recordDownload } from "@/lib/product/commands/download"
import { getCriteria } from "@/lib/product/queries/criteria"
import { listCuration } from "@/lib/product/queries/curation"
import { curationColumns } from "@/lib/product/rules/curation"
import { readProductList, writeProductList } from "@/lib/product/rules/filter"
import { fileTypes } from "@/lib/report/schema"
import { streamXlsx } from "@/lib/spreadsheet"
import { dayIn } from "@/lib/tenant/rules"

/** The products of a list as a workbook for a retailer's curation; the audit trail knows of it before it leaves. */
export async function POST(request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { daerah } = await params
  const actor = await findActor(daerah)
  if (!actor || !may(actor, "product.download") || !(await isOwnOrigin())) return new Response(null, { status: 404 })
  const { name, timeZone: zone } = await requireTenant({ daerah })
  const now = new Date()
  const state = readProductList(Object.fromEntries(new URL(request.url).searchParams))
  const { words } = await getCriteria(actor)
  await recordDownload(actor, { format: "xlsx", query: writeProductList(state) })
  const sheet = {
    name: "Daftar siap kurasi",
    columns: curationColumns,
    about: [
      `Produk ${name} untuk dikurasi, per ${formatInstant(now, zone)}.`,
      "Satu baris adalah satu produk, menurut saringan daftar yang sedang dibuka saat diunduh.",
      "Tingkat dan indeks dihitung dari fakta yang sudah diperiksa selain oleh pemiliknya; izin yang ditulis hanya yang diperiksa dan masih berlaku pada hari itu.",
      "Nomor telepon hanya ditulis bila pemiliknya setuju; selebihnya hubungi dinas.",
    ],
  }
  return new Response(streamXlsx(sheet, listCuration(actor, state, words)), {
    headers: {
      "Content-Type": fileTypes.xlsx,
      "Content-Disposition": `attachment; filename="daftar-kurasi-${daerah}-${dayIn(zone, now)}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  })
}
