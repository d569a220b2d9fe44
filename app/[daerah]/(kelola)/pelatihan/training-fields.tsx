import { CheckboxField } from "@/components/ui/checkbox-field"
import type { Choice } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { sectors } from "@/lib/enterprise/rules/vocabulary"
import { formatZone } from "@/lib/format"
import { topics, trainingTypes } from "@/lib/training/schema/words"
import { PlaceFields, type PlaceGroup } from "./place-fields"

const choicesOf = (vocabulary: Record<string, string>) =>
  Object.entries(vocabulary).map(([value, label]) => ({ value, label }))

/** What the training is: programme, type, title, objective, topics. */
export function SubjectPart({ programmes }: { programmes: readonly Choice[] }) {
  return (
    <fieldset className="part">
      <legend>Kegiatan</legend>
      <TextField
        name="title"
        label="Judul"
        hint="Seperti yang dibaca peserta, misalnya “Kemasan yang tahan dikirim”."
        maxLength={200}
        autoComplete="off"
      />
      <div className="columns">
        <SelectField name="type" label="Jenis kegiatan" choices={choicesOf(trainingTypes)} />
        <SelectField name="programmeId" label="Program" optional empty="Tanpa program" choices={programmes} />
      </div>
      <TextArea
        name="objective"
        label="Tujuan"
        hint="Apa yang dapat dilakukan peserta sesudahnya."
        optional
        rows={3}
        maxLength={2000}
      />
      <fieldset className="field">
        <legend>
          Topik <span className="optional">(opsional)</span>
        </legend>
        <p className="hint">
          Menurut dimensi kesiapan produk; dipakai untuk syarat “belum pernah dilatih tentang topik ini”.
        </p>
        <div className="checks">
          {choicesOf(topics).map(({ value, label }) => (
            <CheckboxField key={value} name={`topic_${value}`} label={label} />
          ))}
        </div>
      </fieldset>
    </fieldset>
  )
}

/** Where it is held, and how many fit. */
export function VenuePart() {
  return (
    <fieldset className="part">
      <legend>Tempat dan kursi</legend>
      <div className="columns">
        <TextField
          name="venue"
          label="Tempat"
          hint="Misalnya “Aula Kecamatan Kanigaran”."
          optional
          maxLength={200}
          autoComplete="off"
        />
        <TextField
          name="venueAddress"
          label="Alamat tempat"
          hint="Jalan, nomor, kelurahan."
          optional
          maxLength={300}
          autoComplete="off"
        />
      </div>
      <div className="columns">
        <TextField
          name="latitude"
          label="Lintang"
          hint="Untuk tautan peta, misalnya -7,7543."
          optional
          inputMode="text"
          autoComplete="off"
        />
        <TextField
          name="longitude"
          label="Bujur"
          hint="Misalnya 113,2159."
          optional
          inputMode="text"
          autoComplete="off"
        />
      </div>
      <div className="columns">
        <TextField
          name="capacity"
          label="Kursi pelaku usaha"
          suffix="orang"
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
        />
        <TextField
          name="companionCapacity"
          label="Kursi pendamping"
          optional
          suffix="orang"
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
        />
      </div>
    </fieldset>
  )
}

/** From when until when people can enrol, on the daerah's clock. */
export function WindowPart({ zone }: { zone: string }) {
  const suffix = formatZone(zone)
  return (
    <fieldset className="part">
      <legend>Masa pendaftaran</legend>
      <p className="hint">Kosongkan bila pendaftaran mengikuti status saja: berlaku sejak dibuka sampai ditutup.</p>
      <div className="columns">
        <DateField name="opensDay" label="Mulai tanggal" optional />
        <TextField
          name="opensTime"
          label="Jam mulai"
          optional
          suffix={suffix}
          placeholder="08.00"
          inputMode="decimal"
          autoComplete="off"
        />
      </div>
      <div className="columns">
        <DateField name="closesDay" label="Sampai tanggal" optional />
        <TextField
          name="closesTime"
          label="Jam penutupan"
          optional
          suffix={suffix}
          placeholder="16.00"
          inputMode="decimal"
          autoComplete="off"
        />
      </div>
    </fieldset>
  )
}

/** Who may take part, and how many of each kelurahan. */
export function ConditionPart({ groups }: { groups: readonly PlaceGroup[] }) {
  return (
    <fieldset className="part">
      <legend>Syarat dan kuota</legend>
      <p className="hint">
        Diperiksa ketika pelaku usaha mendaftar. Yang sudah terdaftar tidak berubah bila syarat diubah.
      </p>
      <div>
        <CheckboxField name="nib" label="Sudah ber-NIB" hint="Wajib bagi peserta PK2UMK, kecuali wirausaha baru." />
        <CheckboxField name="neverOnTopic" label="Belum pernah dilatih tentang topik ini" />
      </div>
      <details>
        <summary>Hanya sektor tertentu</summary>
        <div className="checks">
          {choicesOf(sectors).map(({ value, label }) => (
            <CheckboxField key={value} name={`sector_${value}`} label={label} />
          ))}
        </div>
      </details>
      <div className="narrow">
        <TextField
          name="quota"
          label="Kuota tiap kelurahan"
          hint="Paling banyak sekian pelaku usaha dari satu kelurahan."
          optional
          suffix="orang"
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
        />
      </div>
      <div className="field">
        <b>Kelurahan tertentu</b>
        <p className="hint">
          Centang kelurahan yang boleh ikut; tanpa centang, semua boleh. Kuota yang diisi di sini berlaku untuk
          kelurahan itu saja.
        </p>
        <PlaceFields groups={groups} />
      </div>
    </fieldset>
  )
}

/** What it takes to pass. */
export function PassPart() {
  return (
    <fieldset className="part">
      <legend>Kelulusan</legend>
      <div className="columns">
        <TextField
          name="minAttendance"
          label="Kehadiran paling sedikit"
          suffix="%"
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
        />
        <TextField
          name="passScore"
          label="Nilai lulus"
          suffix="dari 100"
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
        />
      </div>
    </fieldset>
  )
}
