import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { requireActor, requireTenant } from "@/lib/auth"
import { driveKinds } from "@/lib/drive/schema"
import { listAgreements } from "@/lib/permit/queries/form"
import { dayIn } from "@/lib/tenant/rules"
import { saveDriveAction } from "../actions"

export const metadata: Metadata = { title: "Buat gerakan" }

export default async function NewDrivePage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "drive.save")
  const [mous, { timeZone }] = await Promise.all([listAgreements(actor), requireTenant(params)])
  const slug = actor.tenantSlug
  return (
    <main>
      <PageHeader
        title="Buat gerakan"
        lead="Sesudah ini pilih calonnya dari produk yang belum punya izin itu."
        back={{ href: `/${slug}/izin/gerakan`, label: "Gerakan" }}
      />
      <Form
        action={saveDriveAction}
        hidden={{ daerah: slug, id: uuidv7() }}
        initial={{ startsOn: dayIn(timeZone, new Date()) }}
        submitLabel="Buat gerakan"
      >
        <ChoiceField
          name="kind"
          label="Izin yang dikejar"
          choices={Object.entries(driveKinds).map(([value, label]) => ({ value, label }))}
        />
        <TextField name="title" label="Judul" hint="Misalnya “100 halal gratis Triwulan IV 2026”." maxLength={150} />
        <div className="columns">
          <DateField name="startsOn" label="Mulai" />
          <DateField name="endsOn" label="Selesai" optional />
        </div>
        {mous.length > 0 && (
          <SelectField
            name="mouId"
            label="Bagian dari perjanjian"
            choices={mous.map(({ id, name }) => ({ value: id, label: name }))}
            empty="Tanpa perjanjian"
            optional
          />
        )}
      </Form>
    </main>
  )
}
