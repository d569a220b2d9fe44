import { Button } from "@/components/ui/button"
import { type ListChoice, mostSpare, type Signatory } from "@/lib/report/schema"

type ChoiceFormProps = { action: string; choice: ListChoice; signatory: Signatory }

/** What the list is to hold, and who signs it; nothing of this is kept. */
export function ChoiceForm({ action, choice, signatory }: ChoiceFormProps) {
  return (
    <form className="card list-choice" action={action}>
      <input type="hidden" name="sesi" value={choice.session ?? ""} />
      <div className="columns">
        <div className="field">
          <label htmlFor="isi">Isi daftar</label>
          <select className="input" id="isi" name="isi" defaultValue={choice.isFilled ? "kehadiran" : "kosong"}>
            <option value="kosong">Kosong, untuk ditandatangani</option>
            <option value="kehadiran">Kehadiran yang tercatat</option>
          </select>
        </div>
        <Line name="kosong" label={`Baris kosong (0–${mostSpare})`} value={String(choice.spare)} most={2} />
        <Line name="jabatan" label="Jabatan penanda tangan" value={signatory.title} most={120} />
        <Line name="nama" label="Nama penanda tangan" value={signatory.name} most={120} />
        <Line name="nip" label="NIP (opsional)" value={signatory.nip} most={30} />
      </div>
      <div className="bar">
        <Button variant="quiet">Terapkan</Button>
        <span className="small muted">Baris kosong dipakai peserta yang datang tanpa mendaftar.</span>
      </div>
    </form>
  )
}

function Line({ name, label, value, most }: { name: string; label: string; value: string; most: number }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input className="input" id={name} name={name} defaultValue={value} maxLength={most} autoComplete="off" />
    </div>
  )
}
