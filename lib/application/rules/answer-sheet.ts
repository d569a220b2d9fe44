import type { Step, Texts } from "@/lib/application/schema"
import { parseAmount } from "@/lib/enterprise/rules/amount"
import { formatRupiahRange } from "@/lib/format"
import { formatPhone, parsePhone } from "@/lib/person/rules"
import { consentPurposes } from "@/lib/person/schema"

type Places = ReadonlyMap<string, { name: string; kecamatan: string }>

/** An answer in words, with the question it can be changed at. */
export type Answer = { step: Step; label: string; said: string }

/** Everything that was answered, in the order of the questions; what was left empty is an empty text. */
export function answerSheet(texts: Texts, places: Places): Answer[] {
  const {
    personName = "",
    nik = "",
    phone = "",
    name = "",
    products = "",
    kelurahanCode = "",
    nib = "",
    sales = "",
  } = texts
  return [
    { step: "nama", label: "Nama lengkap", said: personName },
    { step: "nik", label: "NIK", said: nik },
    { step: "hp", label: "Nomor HP", said: sayPhone(phone) },
    { step: "usaha", label: "Nama usaha", said: name },
    { step: "produk", label: "Yang dibuat atau dijual", said: products },
    { step: "kelurahan", label: "Kelurahan atau desa", said: sayPlace(places, kelurahanCode) },
    { step: "alamat", label: "Alamat", said: sayAddress(texts) },
    { step: "nib", label: "NIB", said: nib || "Belum punya" },
    { step: "penjualan", label: "Penjualan sebulan", said: saySales(sales) },
    { step: "persetujuan", label: "Persetujuan", said: sayConsents(texts) },
  ]
}

function sayPhone(text: string): string {
  const phone = parsePhone(text)
  return phone ? formatPhone(phone) : text
}

function sayPlace(places: Places, code: string): string {
  const place = places.get(code)
  return place ? `${place.name}, Kec. ${place.kecamatan}` : ""
}

function sayAddress({ address = "", rt = "", rw = "" }: Texts): string {
  return [address, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(", ")
}

function saySales(text: string): string {
  const amount = parseAmount(text)
  return amount ? formatRupiahRange(amount.min, amount.max) : "Tidak diisi"
}

function sayConsents(texts: Texts): string {
  const given = Object.entries(consentPurposes).filter(([purpose]) => texts[purpose] === "on")
  return given.map(([, words]) => words).join("; ") || "Tidak ada"
}
