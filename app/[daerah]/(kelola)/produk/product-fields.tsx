import { CheckboxField } from "@/components/ui/checkbox-field"
import { MoneyField } from "@/components/ui/money-field"
import { Part } from "@/components/ui/part"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { attributes, commodities } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"

const choices = Object.entries(commodities).map(([value, label]) => ({ value, label }))

/** What a product is and which rules apply to it. */
export function IdentityFields() {
  return (
    <Part title="Apa produknya">
      <div className="columns">
        <TextField
          name="name"
          label="Nama produk"
          hint="Seperti tertulis pada kemasan, misalnya “Minyak kelapa murni Sagerat”."
          maxLength={120}
          autoComplete="off"
        />
        <TextField name="nameEn" label="Nama dalam bahasa Inggris" optional maxLength={120} autoComplete="off" />
        <SelectField name="commodity" label="Komoditas" choices={choices} />
        <TextField
          name="shelfLife"
          label="Masa simpan"
          hint="Berapa lama produk tetap baik dalam kemasannya."
          suffix="hari"
          optional
          inputMode="numeric"
          short
        />
      </div>
      <fieldset className="field">
        <legend>
          Ciri produk <span className="optional">(menentukan syarat yang berlaku)</span>
        </legend>
        <div className="columns">
          {keysOf(attributes).map((name) => (
            <CheckboxField key={name} name={name} label={attributes[name]} />
          ))}
        </div>
      </fieldset>
      <div className="columns">
        <TextArea name="description" label="Keterangan" optional rows={4} maxLength={2000} />
        <TextArea
          name="descriptionEn"
          label="Keterangan dalam bahasa Inggris"
          hint="Untuk pembeli luar negeri."
          optional
          rows={4}
          maxLength={2000}
        />
      </div>
    </Part>
  )
}

/** For how much a product is sold, and how much of it can be made. */
export function SupplyFields() {
  return (
    <Part title="Harga dan kapasitas">
      <div className="columns">
        <MoneyField name="price" label="Harga jual" optional />
        <TextField
          name="priceUnit"
          label="Per"
          hint="Misalnya botol 250 ml."
          optional
          maxLength={30}
          autoComplete="off"
        />
        <TextField
          name="capacity"
          label="Kapasitas sebulan"
          hint="Paling banyak yang dapat dibuat dalam sebulan."
          optional
          inputMode="numeric"
          short
        />
        <TextField
          name="capacityUnit"
          label="Satuan kapasitas"
          hint="Misalnya botol, kg, buah."
          optional
          maxLength={30}
          autoComplete="off"
        />
        <TextField name="minOrder" label="Pesanan minimum" optional inputMode="numeric" short />
        <TextField name="leadDays" label="Lama pengerjaan pesanan" suffix="hari" optional inputMode="numeric" short />
      </div>
    </Part>
  )
}

/** The numbers by which trade and customs know a product. */
export function CodeFields() {
  return (
    <Part title="Kode dagang">
      <div className="columns">
        <TextField
          name="barcode"
          label="Barcode (EAN-13)"
          hint="13 angka di bawah garis-garisnya. Awalan 899 berarti nomor terbitan GS1 Indonesia, bukan asal barang."
          optional
          inputMode="numeric"
          maxLength={20}
          autoComplete="off"
        />
        <TextField
          name="hsCode"
          label="Kode HS"
          hint="8 angka dari buku tarif kepabeanan (BTKI), misalnya 1513.11.10."
          optional
          maxLength={12}
          autoComplete="off"
        />
      </div>
    </Part>
  )
}
