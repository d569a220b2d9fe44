import { CheckboxField } from "@/components/ui/checkbox-field"
import { FileField } from "@/components/ui/file-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { type Applied, changeWords } from "@/lib/follow-up/rules/words"
import { boxOf, photoBytes } from "@/lib/follow-up/schema"
import { keysOf } from "@/lib/vocabulary"

/** What changed, and the photo or number that shows it; where nothing was applied only why. */
export function ChangeFields({ applied }: { applied: Applied }) {
  if (applied === "NOT")
    return (
      <TextArea
        name="words"
        label="Apa yang menghambat?"
        hint="Misalnya belum ada alat, modal, atau waktu."
        optional
        maxLength={1000}
      />
    )
  return (
    <>
      <fieldset className="field">
        <legend>
          Apa yang berubah? <span className="optional">(boleh lebih dari satu)</span>
        </legend>
        {keysOf(changeWords).map((change) => (
          <CheckboxField key={change} name={boxOf(change)} label={changeWords[change]} />
        ))}
      </fieldset>
      <FileField
        name="photo"
        label="Foto buktinya"
        accept="image/jpeg,image/png,image/webp"
        kinds="Foto produk, kemasan, atau tempat jual"
        maxBytes={photoBytes}
        optional
      />
      <TextField
        name="number"
        label="Atau sebuah angka"
        hint="Misalnya 250, bila sekarang Anda membuat 250 bungkus per bulan."
        inputMode="numeric"
        optional
        short
        maxLength={20}
      />
      <TextField
        name="numberUnit"
        label="Angka itu menghitung apa?"
        hint="Misalnya bungkus per bulan, toko, rupiah per bulan."
        optional
        maxLength={60}
      />
      <TextArea name="words" label="Ceritakan singkat" optional maxLength={1000} />
    </>
  )
}
