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

export const metadata: Metadata = { title: "Ubah bobot rubrik" }

const columns = [
  { key: "dimensi", label: "Dimensi" },
  { key: "umum", label: "Umum" },
  { key: "ritel", label: "Ritel" },
  { key: "ekspor", label: "Ekspor" },
  { key: "siap-ritel", label: "Minimal Siap Ritel" },
  { key: "siap-ekspor", label: "Minimal Siap Ekspor" },
]
const fields = [
  { prefix: "general", label: "Bobot umum" },
  { prefix: "retail", label: "Bobot ritel" },
  { prefix: "export", label: "Bobot ekspor" },
  { prefix: "RETAIL_READY", label: "Minimal Siap Ritel" },
  { prefix: "EXPORT_READY", label: "Minimal Siap Ekspor" },
] as const

type PageProps = { params: Promise<{ daerah: string; versi: string }> }

export default async function WholePage({ params }: PageProps) {
  const actor = await requireActor(params, "rubric.draft")
  const found = await getVersion(actor, await versionParam(params))
  if (!found || found.version.isPublished) notFound()
  const { version, rubric } = found
  return (
    <main>
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

/** The weights by profile and the least by level in one table, and what is asked of the whole. */
function WholeFields({ dimensions }: Pick<Rubric, "dimensions">) {
  return (
    <>
      <p className="hint">
        Bobot tiap profil harus berjumlah 100 sebelum terbit. Kosongkan nilai minimal bila dimensi itu tidak
        disyaratkan.
      </p>
      <DataTable caption="Bobot per profil dan nilai minimal per tingkat" columns={columns}>
        {dimensions.map(({ code, id }) => (
          <tr key={code}>
            <th scope="row">{id}</th>
            {fields.map(({ prefix, label }) => (
              <td key={prefix}>
                <CellInput
                  name={`${prefix}-${code}`}
                  label={`${label} ${id}`}
                  maxLength={6}
                  inputMode="decimal"
                  numeric
                />
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
      <TextField
        name="RETAIL_READY-min"
        label="Indeks ritel minimal untuk Siap Ritel"
        maxLength={6}
        inputMode="decimal"
      />
      <TextField
        name="EXPORT_READY-min"
        label="Indeks ekspor minimal untuk Siap Ekspor"
        maxLength={6}
        inputMode="decimal"
      />
      <TextField name="exportMonths" label="Berapa bulan sebuah ekspor dihitung" maxLength={3} inputMode="numeric" />
    </>
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
  const least = { "RETAIL_READY-min": say(levels.RETAIL_READY.min), "EXPORT_READY-min": say(levels.EXPORT_READY.min) }
  return { ...Object.fromEntries(cells), ...least, exportMonths: String(exportMonths) }
}
