import { TextField } from "@/components/ui/text-field"
import { formatZone } from "@/lib/format"
import { CreditField } from "./credit-field"

/** The hours, JP, title and place of a session, on the daerah's clock. */
export function SessionFields({ zone, venue }: { zone: string; venue: string }) {
  const suffix = formatZone(zone)
  return (
    <>
      <div className="columns">
        <TextField
          name="from"
          label="Jam mulai"
          suffix={suffix}
          placeholder="08.00"
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField
          name="to"
          label="Jam selesai"
          suffix={suffix}
          placeholder="15.00"
          inputMode="decimal"
          autoComplete="off"
        />
        <CreditField />
      </div>
      <TextField
        name="title"
        label="Materi sesi"
        hint="Misalnya “Praktik kemasan vakum”."
        optional
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        name="place"
        label="Tempat"
        hint={venue ? `Kosongkan bila di ${venue}.` : "Kosongkan bila di tempat pelatihan."}
        optional
        maxLength={200}
        autoComplete="off"
      />
    </>
  )
}
