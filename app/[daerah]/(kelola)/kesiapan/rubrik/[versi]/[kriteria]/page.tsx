import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { versionParam } from "@/app/[daerah]/(kelola)/kesiapan/rubrik/[versi]/version-param"
import { saveCriterionAction } from "@/app/[daerah]/(kelola)/kesiapan/rubrik/actions"
import { PageHeader } from "@/components/layout/page-header"
import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { Part } from "@/components/ui/part"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { requireActor } from "@/lib/auth"
import { attributes, commodities } from "@/lib/product/schema/words"
import { levels } from "@/lib/readiness/schema/words"
import { getVersion } from "@/lib/rubric/queries/versions"
import type { Criterion } from "@/lib/rubric/schema/rubric"
import { keysOf } from "@/lib/vocabulary"

export const metadata: Metadata = { title: "Ubah kriteria" }

const gateLevels = ["LICENSED", "RETAIL_READY", "EXPORT_READY"] as const

type PageProps = { params: Promise<{ daerah: string; versi: string; kriteria: string }> }

export default async function CriterionPage({ params }: PageProps) {
  const actor = await requireActor(params, "rubric.draft")
  const [found, { kriteria }] = [await getVersion(actor, await versionParam(params)), await params]
  const criterion = found?.rubric.criteria.find(({ code }) => code === kriteria)
  if (!found || found.version.isPublished || !criterion) notFound()
  const { version } = found
  return (
    <main>
      <PageHeader
        title={`Kriteria ${criterion.code}`}
        lead={criterion.statement.id}
        back={{ href: `/${actor.tenantSlug}/kesiapan/rubrik/${version.id}`, label: version.title }}
      />
      <Form
        action={saveCriterionAction}
        hidden={{ daerah: actor.tenantSlug, id: version.id, code: criterion.code }}
        initial={initialOf(criterion)}
        submitLabel="Simpan draf"
      >
        <CriterionFields criterion={criterion} />
      </Form>
    </main>
  )
}

/** What may be set of a criterion. */
function CriterionFields({ criterion }: { criterion: Criterion }) {
  const also = (criterion.attributes ?? []).map(
    (code) => `Produk lain tetap ditanyai bila ${attributes[code].toLowerCase()}.`,
  )
  return (
    <>
      <TextArea name="statement" label="Pernyataan" rows={2} maxLength={300} />
      <div className="columns">
        <TextField
          name="weight"
          label="Bobot"
          hint="0 sampai 10; 0 berarti tidak dihitung."
          maxLength={4}
          inputMode="decimal"
        />
        <TextField
          name="months"
          label="Bukti berlaku berapa bulan"
          hint="Kosongkan bila berlaku selama tidak ada yang mengatakan lain."
          optional
          maxLength={3}
          inputMode="numeric"
        />
      </div>
      <Part title="Gerbang" hint={`${gateHint(criterion)} Kosongkan bila bukan gerbang.`}>
        <div className="columns">
          {gateLevels.map((level) => (
            <TextField key={level} name={level} label={levels[level]} optional maxLength={4} inputMode="decimal" />
          ))}
        </div>
      </Part>
      <Part
        title="Ditanyakan untuk"
        hint={["Hapus centang untuk jenis produk yang tidak perlu dinilai dengan kriteria ini.", ...also].join(" ")}
      >
        <div className="checks">
          {keysOf(commodities).map((code) => (
            <CheckboxField key={code} name={`untuk-${code}`} label={commodities[code]} />
          ))}
        </div>
      </Part>
      {criterion.grades && (
        <Part title="Arti tiap nilai">
          {criterion.grades.map(({ value }) => (
            <TextField key={value} name={`tingkat-${value}`} label={`Nilai ${value}`} maxLength={300} />
          ))}
        </Part>
      )}
    </>
  )
}

/** What may be typed as the least of a gate. */
function gateHint({ kind }: Criterion): string {
  if (kind === "share") return "Bagian minimal yang wajib terpenuhi, 0 sampai 1; 1 berarti semuanya."
  if (kind === "yes-no") return "Isi 1 bila jawabannya wajib ya."
  return "Nilai minimal yang wajib, 1 sampai 3."
}

function initialOf({
  statement,
  weight,
  months,
  gates,
  grades = [],
  commodities: asked,
}: Criterion): Record<string, string> {
  const say = (value: number) => String(value).replace(".", ",")
  return {
    ...{ statement: statement.id, weight: say(weight), months: months ? String(months) : "" },
    ...Object.fromEntries(gates.map(({ level, min }) => [level, say(min)])),
    ...Object.fromEntries(asked.map((code) => [`untuk-${code}`, "on"])),
    ...Object.fromEntries(grades.map(({ value, id }) => [`tingkat-${value}`, id])),
  }
}
