import { CheckboxField } from "@/components/ui/checkbox-field"
import { MoneyField } from "@/components/ui/money-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { type PartName, partQuestions } from "@/lib/product/schema/own"
import { type Attribute, attributes } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { KindField } from "../../../kind-field"

/** What is asked on the page of one part of a product. */
export function PartFields({ part, unit }: { part: PartName; unit: string }) {
  const label = partQuestions[part]
  switch (part) {
    case "nama":
      return <TextField name="name" label={label} maxLength={120} autoComplete="off" />
    case "jenis":
      return <KindField />
    case "bahan":
      return <MaterialFields />
    case "simpan":
      return (
        <TextField
          {...{ name: "shelfLife", label, hint: "Dalam hari. Setengah tahun kira-kira 180 hari.", suffix: "hari" }}
          inputMode="numeric"
          maxLength={6}
          optional
          short
        />
      )
    case "harga":
      return <PriceFields />
    case "kapasitas":
      return <CapacityFields />
    case "pesanan":
      return <OrderFields unit={unit} />
    case "keterangan":
      return (
        <TextArea
          {...{ name: "description", label, hint: "Bahannya, rasanya atau ukurannya, dan apa yang membuatnya lain." }}
          rows={6}
          maxLength={2000}
        />
      )
    case "inggris":
      return <EnglishFields />
    case "nomor":
      return <NumberFields />
  }
}

const materialHints: Record<Attribute, string> = {
  foodContact: "Misalnya piring, sendok, besek",
  plant: "Misalnya singkong, kelapa, pandan, bunga",
  animal: "Misalnya daging, ikan, susu, telur, madu",
  wood: "Misalnya meja, kursi, ukiran",
  haram: "Misalnya daging babi atau alkohol",
}

function MaterialFields() {
  return (
    <fieldset className="field">
      <legend>{partQuestions.bahan}</legend>
      <p className="hint">Pilih semua yang cocok. Ini menentukan izin mana yang diperlukan.</p>
      {keysOf(attributes).map((name) => (
        <CheckboxField key={name} name={name} label={attributes[name]} hint={materialHints[name]} />
      ))}
    </fieldset>
  )
}

function PriceFields() {
  return (
    <>
      <MoneyField
        name="price"
        label={partQuestions.harga}
        hint="Harga jual Anda sendiri, misalnya 25.000 atau 25 rb."
      />
      <TextField
        name="priceUnit"
        label="Untuk berapa banyak?"
        hint="Misalnya: per bungkus 250 gram."
        optional
        maxLength={30}
        autoComplete="off"
      />
    </>
  )
}

function CapacityFields() {
  return (
    <>
      <TextField
        {...{ name: "capacity", label: partQuestions.kapasitas, hint: "Angkanya saja, misalnya 400." }}
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
        short
      />
      <TextField
        {...{ name: "capacityUnit", label: "Apa satuannya?", hint: "Misalnya botol, bungkus, kg, buah." }}
        maxLength={30}
        autoComplete="off"
      />
    </>
  )
}

function OrderFields({ unit }: { unit: string }) {
  return (
    <>
      <TextField
        {...{ name: "minOrder", label: "Paling sedikit berapa sekali pesan?", suffix: unit || undefined }}
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
        optional
        short
      />
      <TextField
        {...{ name: "leadDays", label: "Berapa hari sampai jadi?", suffix: "hari" }}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        optional
        short
      />
    </>
  )
}

function EnglishFields() {
  return (
    <>
      <TextField
        {...{ name: "nameEn", label: "Nama dalam bahasa Inggris", hint: "Misalnya: Sweet banana chips." }}
        maxLength={120}
        optional
      />
      <TextArea name="descriptionEn" label="Keterangan dalam bahasa Inggris" rows={6} maxLength={2000} optional />
    </>
  )
}

function NumberFields() {
  return (
    <>
      <TextField
        {...{
          name: "barcode",
          label: "Barcode",
          hint: "13 angka di bawah garis-garis hitam. Kosongkan bila belum ada.",
        }}
        inputMode="numeric"
        maxLength={20}
        autoComplete="off"
        optional
      />
      <TextField
        {...{
          name: "hsCode",
          label: "Kode HS",
          hint: "8 angka untuk bea cukai. Tanyakan kepada dinas bila belum tahu.",
        }}
        inputMode="numeric"
        maxLength={20}
        autoComplete="off"
        optional
      />
    </>
  )
}
