import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { versionParam } from "@/app/[daerah]/(kelola)/kesiapan/rubrik/[versi]/version-param"
import { saveWholeAction } from "@/app/[daerah]/(kelola)/kesiapan/rubrik/actions"
import { PageHeader } from "@/components/layout/page-header"
import { CellInput } from "@/components/ui/cell-field"
import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { requireActor } from "@/lib/auth"
import { getVersion } from "@/lib/rubric/queries/versions"
import type { Rubric } from "@/lib/rubric/schema/rubric"
import "../../../few-columns.css"

export const metadata: Metadata = { title: "Ubah bobot rubrik" }

const weights = { general: "Umum", retail: "Ritel", export: "Ekspor" } as const
const least = { RETAIL_READY: "Siap Ritel", EXPORT_READY: "Siap Ekspor" } as const

type PageProps = { params: Promise<{ daerah: string; versi: string }> }

export default async function WholePage({ params }: PageProps) {
  const actor = await requireActor(params, "rubric.draft")
  const found = await getVersion(actor, await versionParam(params))
  if (!found || found.version.isPublished) notFound()
  const { version, rubric } = found
  return (
    <main className="few-columns">
      <PageHeader
        title="Bobot dan syarat tingkat"
        lead={version.title}
        back={{ href: `/${actor.tenantSlug}/kesiapan/rubrik/${version.id}`, label: version.title }}
      />
      <Form
        action={saveWholeAction}
        hidden={{ daerah: actor.tenantSlug, id: version.id }}
        initial={initialOf(rubric)}
        submitLabel="Simpan draf"
      >
        <WholeFields dimensions={rubric.dimensions} />
      </Form>
    </main>
  )
}

/** The weights by profile, the least by level, and for how long an export counts. */
function WholeFields({ dimensions }: Pick<Rubric, "dimensions">) {
  const rows = dimensions.map(({ code, id }) => ({ code, id }))
  return (
    <>
      <p className="hint">
        Bobot tiap profil harus berjumlah 100 sebelum terbit. Kosongkan nilai minimal bila dimensi itu tidak
        disyaratkan.
      </p>
      <NumberTable caption="Bobot tiap dimensi per profil" what="Bobot" columns={weights} rows={rows} />
      <NumberTable
        caption="Nilai minimal per tingkat"
        what="Minimal"
        columns={least}
        rows={[...rows, { code: "min", id: "Indeks profilnya" }]}
      />
      <TextField name="exportMonths" label="Berapa bulan sebuah ekspor dihitung" maxLength={3} inputMode="numeric" />
    </>
  )
}

type NumberTableProps = {
  caption: string
  /** What a number is, for those who cannot see the headings. */
  what: string
  columns: Record<string, string>
  rows: readonly { code: string; id: string }[]
}

/** Numbers to type in, a row a dimension and a column a profile or a level. */
function NumberTable({ caption, what, columns, rows }: NumberTableProps) {
  const heads = Object.entries(columns).map(([key, label]) => ({ key, label, numeric: true }))
  return (
    <DataTable caption={caption} quietCaption={false} columns={[{ key: "dimensi", label: "Dimensi" }, ...heads]}>
      {rows.map(({ code, id }) => (
        <tr key={code}>
          <th scope="row">{id}</th>
          {Object.entries(columns).map(([key, label]) => (
            <td key={key} className="num">
              <CellInput
                name={`${key}-${code}`}
                label={`${what} ${id}, ${label}`}
                maxLength={6}
                inputMode="decimal"
                numeric
              />
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}

function initialOf({ dimensions, levels, exportMonths }: Rubric): Record<string, string> {
  const say = (value: number | undefined) => (value === undefined ? "" : String(value).replace(".", ","))
  const cells = dimensions.flatMap(({ code, weights }) => [
    [`general-${code}`, say(weights.general)] as const,
    [`retail-${code}`, say(weights.retail)] as const,
    [`export-${code}`, say(weights.export)] as const,
    [`RETAIL_READY-${code}`, say(levels.RETAIL_READY.dimensions[code])] as const,
    [`EXPORT_READY-${code}`, say(levels.EXPORT_READY.dimensions[code])] as const,
  ])
  const index = { "RETAIL_READY-min": say(levels.RETAIL_READY.min), "EXPORT_READY-min": say(levels.EXPORT_READY.min) }
  return { ...Object.fromEntries(cells), ...index, exportMonths: String(exportMonths) }
}
