import { TypedField } from "@/app/[daerah]/(kelola)/pelatihan/typed-field"
import { formatZone } from "@/lib/format"
import { CreditField } from "./credit-field"

/** The hours, JP, title and place of a session, on the daerah's clock. */
export function SessionFields({ zone, venue }: { zone: string; venue: string }) {
  const time = { suffix: formatZone(zone), inputMode: "decimal" } as const
  return (
    <>
      <div className="columns">
        <TypedField name="from" label="Jam mulai" placeholder="08.00" {...time} />
        <TypedField name="to" label="Jam selesai" placeholder="15.00" {...time} />
        <CreditField />
      </div>
      <TypedField name="title" label="Materi sesi" hint="Misalnya “Praktik kemasan vakum”." optional maxLength={200} />
      <TypedField
        name="place"
        label="Tempat"
        hint={venue ? `Kosongkan bila di ${venue}.` : "Kosongkan bila di tempat pelatihan."}
        optional
        maxLength={200}
      />
    </>
  )
}
