import { CheckboxField } from "@/components/ui/checkbox-field"
import { sectors } from "@/lib/enterprise/rules/vocabulary"
import { PlaceFields, type PlaceGroup } from "./place-fields"
import { CountField } from "./typed-field"

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
      <fieldset className="field">
        <legend>
          Hanya sektor tertentu <span className="optional">(opsional)</span>
        </legend>
        <div className="checks">
          {Object.entries(sectors).map(([sector, label]) => (
            <CheckboxField key={sector} name={`sector_${sector}`} label={label} />
          ))}
        </div>
      </fieldset>
      <QuotaFields groups={groups} />
    </fieldset>
  )
}

function QuotaFields({ groups }: { groups: readonly PlaceGroup[] }) {
  return (
    <>
      <div className="narrow">
        <CountField
          name="quota"
          label="Kuota tiap kelurahan"
          hint="Paling banyak sekian pelaku usaha dari satu kelurahan."
          optional
          suffix="orang"
          maxLength={4}
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
    </>
  )
}

/** What it takes to pass. */
export function PassPart() {
  return (
    <fieldset className="part">
      <legend>Kelulusan</legend>
      <div className="columns">
        <CountField name="minAttendance" label="Kehadiran paling sedikit" suffix="%" maxLength={3} />
        <CountField name="passScore" label="Nilai lulus" suffix="dari 100" maxLength={3} />
      </div>
    </fieldset>
  )
}
