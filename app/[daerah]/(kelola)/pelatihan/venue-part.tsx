import { DateField } from "@/components/ui/date-field"
import { formatZone } from "@/lib/format"
import { CountField, TypedField } from "./typed-field"

/** Where it is held, and how many fit. */
export function VenuePart() {
  return (
    <fieldset className="part">
      <legend>Tempat dan kursi</legend>
      <div className="columns">
        <TypedField name="venue" label="Tempat" hint="Misalnya “Aula Kecamatan Kanigaran”." optional maxLength={200} />
        <TypedField
          name="venueAddress"
          label="Alamat tempat"
          hint="Jalan, nomor, kelurahan."
          optional
          maxLength={300}
        />
      </div>
      <div className="columns">
        <TypedField name="latitude" label="Lintang" hint="Untuk tautan peta, misalnya -7,7543." optional />
        <TypedField name="longitude" label="Bujur" hint="Misalnya 113,2159." optional />
      </div>
      <div className="columns">
        <CountField name="capacity" label="Kursi pelaku usaha" suffix="orang" />
        <CountField name="companionCapacity" label="Kursi pendamping" optional suffix="orang" />
      </div>
    </fieldset>
  )
}

/** From when until when people can enrol, on the daerah's clock. */
export function WindowPart({ zone }: { zone: string }) {
  const time = { suffix: formatZone(zone), inputMode: "decimal", optional: true } as const
  return (
    <fieldset className="part">
      <legend>Masa pendaftaran</legend>
      <p className="hint">Kosongkan bila pendaftaran mengikuti status saja: berlaku sejak dibuka sampai ditutup.</p>
      <div className="columns">
        <DateField name="opensDay" label="Mulai tanggal" optional />
        <TypedField name="opensTime" label="Jam mulai" placeholder="08.00" {...time} />
      </div>
      <div className="columns">
        <DateField name="closesDay" label="Sampai tanggal" optional />
        <TypedField name="closesTime" label="Jam penutupan" placeholder="16.00" {...time} />
      </div>
    </fieldset>
  )
}
