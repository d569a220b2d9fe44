import type { PermitKind } from "@/lib/permit/schema/words"
import type { Commodity, PackagingLevel } from "@/lib/product/schema/words"

/** The languages a dossier can be read in. */
export const languages = { id: "Indonesia", en: "Inggris" } as const
export type Language = keyof typeof languages

type Word = "photo" | "specification" | "kind" | "shelfLife" | "packaging" | "sizes" | "hs" | "barcode" | "price"
type Phrase = "capacity" | "minOrder" | "lead" | "days" | "permits" | "noPermits" | "open" | "maker"

/** What a dossier says beside the product, in one language. */
export type DossierWords = Record<Word | Phrase, string> &
  Texts & {
    language: Language
    commodities: Record<Commodity, string>
    levels: Record<PackagingLevel, string>
    sayPermit: (kind: PermitKind, title: string) => string
    sayIssuer: (kind: PermitKind, issuer: string) => string
    sayPrice: (rupiah: bigint) => string
    sayDay: (day: Date | string) => string
    sayNumber: (value: number) => string
    /** How many of the level below a packaging holds. */
    sayUnits: (units: number) => string
    sayPage: (page: number, count: number) => string
  }

type Texts = Record<"permit" | "number" | "issuer" | "validity" | "viaAgency" | "contact" | "foot", string>

type Sayings = Pick<DossierWords, "sayUnits" | "sayPage">

/** What only the printed dossier says. */
export const printedTexts: Record<Language, Texts & Sayings> = {
  id: {
    ...{ permit: "Izin", number: "Nomor", issuer: "Penerbit", validity: "Berlaku sampai", contact: "Kontak" },
    viaAgency: "Melalui dinas",
    foot: "Dibuat dari portal Naik Kelas; izin yang ditulis sudah diperiksa dan berlaku pada",
    sayUnits: (units) => `isi ${units}`,
    sayPage: (page, count) => `Halaman ${page} dari ${count}`,
  },
  en: {
    ...{ permit: "Permit", number: "Number", issuer: "Issued by", validity: "Valid until", contact: "Contact" },
    viaAgency: "Through the agency",
    foot: "Made from the Naik Kelas portal; permits shown were checked and valid on",
    sayUnits: (units) => `${units} pcs`,
    sayPage: (page, count) => `Page ${page} of ${count}`,
  },
}
