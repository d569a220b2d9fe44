import { v7 as uuidv7 } from "uuid"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { Timeline } from "@/components/ui/timeline"
import { dayOf } from "@/lib/day"
import { formatDay } from "@/lib/format"
import type { getTenantSettings } from "@/lib/tenant/queries"
import { agencyOn } from "@/lib/tenant/rules"
import { renameAgencyAction } from "./actions"

type AgencySectionProps = {
  slug: string
  agencies: Awaited<ReturnType<typeof getTenantSettings>>["agencies"]
  /** The day (ISO) it is in the daerah. */
  today: string
}

/** What the agency is and was called, newest first, and the form for its next name. */
export function AgencySection({ slug, agencies, today }: AgencySectionProps) {
  const current = agencyOn(agencies, today)
  const initial = {
    name: current?.name ?? "",
    shortName: current?.shortName ?? "",
    unit: current?.unit ?? "",
    validFrom: today,
  }
  return (
    <>
      <Timeline
        entries={agencies.map(({ id, name, shortName, unit, validFrom }) => ({
          id,
          title: shortName ? `${name} (${shortName})` : name,
          at: sayPeriod(validFrom, id === current?.id, today),
          dateTime: dayOf(validFrom),
          detail: unit,
        }))}
      />
      <details>
        <summary>Ganti atau betulkan nama dinas</summary>
        <Form action={renameAgencyAction} initial={initial} submitLabel="Simpan nama dinas">
          <input type="hidden" name="daerah" value={slug} />
          <input type="hidden" name="id" value={uuidv7()} />
          <TextField name="name" label="Nama lengkap dinas" maxLength={200} />
          <TextField name="shortName" label="Singkatan" optional short maxLength={40} />
          <TextField name="unit" label="Bidang atau unit yang mengelola portal" optional maxLength={200} />
          <DateField
            name="validFrom"
            label="Berlaku sejak"
            hint="Nama lama tetap tersimpan sebagai riwayat. Tanggal yang sama dengan nama yang sudah ada membetulkan nama itu."
          />
        </Form>
      </details>
    </>
  )
}

function sayPeriod(validFrom: Date, isCurrent: boolean, today: string): string {
  if (isCurrent) return `berlaku sekarang, sejak ${formatDay(validFrom)}`
  return dayOf(validFrom) > today ? `mulai ${formatDay(validFrom)}` : `sejak ${formatDay(validFrom)}`
}
