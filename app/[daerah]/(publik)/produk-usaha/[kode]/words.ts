import { formatRupiah } from "@/lib/format"
import { about } from "@/lib/permit/schema/about"
import type { PermitKind } from "@/lib/permit/schema/words"
import { permitKinds } from "@/lib/permit/schema/words"
import { commodities, type packagingLevels } from "@/lib/product/schema/words"

export type Language = "id" | "en"

const english = {
  commodities: {
    FOOD: "Processed food",
    COCONUT: "Coconut products and VCO",
    SEAFOOD: "Processed seafood",
    CRAFT: "Handicraft and plaiting",
    WOOD: "Wooden furniture and stilt houses",
    FLOWER: "Flowers and ornamental plants",
    BAMBOO: "Bamboo craft and products",
  },
  permits: {
    PIRT: "Home food industry permit (P-IRT)",
    BPOM: "BPOM marketing authorisation (MD)",
    SLHS: "Hygiene and sanitation certificate (SLHS)",
    HALAL: "Halal certificate",
    NOT_HALAL: "Declared non-halal",
    SNI: "Indonesian National Standard (SNI)",
    SNI_UMK: "SNI Bina UMK",
    BRAND: "Trademark",
    CPPB: "Good food production practice (CPPB-IRT)",
    HACCP: "HACCP",
    ISO22000: "ISO 22000",
    SKP: "Fish processing feasibility (SKP)",
    SMKHP: "Fishery product health certificate (SMKHP)",
    NKV: "Veterinary control number (NKV)",
    TKDN: "Local content certificate (TKDN-IK)",
    GS1: "GS1 membership",
    SVLK: "Timber legality (SVLK)",
    DHH: "Forest product declaration (DHH)",
    V_LEGAL: "V-Legal document",
    PHYTO: "Phytosanitary certificate",
    ORGANIC: "Organic certificate",
    ISPM15: "ISPM 15 wood packaging",
    NUTRITION: "Nutrition facts",
    OTHER: "Other certificate",
  },
} as const

/** Who usually issues a permit, where that is no name of its own. */
const issuers: Partial<Record<PermitKind, string>> = {
  PIRT: "Regent or mayor, through OSS",
  SLHS: "Health office",
  HALAL: "BPJPH (Halal Product Assurance Agency)",
  NOT_HALAL: "Producer, on the label",
  SNI: "Product certification body (KAN)",
  SNI_UMK: "BSN (National Standardization Agency), through OSS",
  BRAND: "DJKI, Ministry of Law",
  CPPB: "Health office or BPOM",
  HACCP: "Certification body or Ministry of Marine Affairs and Fisheries",
  ISO22000: "Certification body",
  SKP: "Ministry of Marine Affairs and Fisheries",
  SMKHP: "Quality agency, Ministry of Marine Affairs and Fisheries",
  NKV: "Provincial veterinary authority",
  TKDN: "Ministry of Industry (SIINas)",
  SVLK: "Independent assessment and verification body (LPVI)",
  DHH: "Producer, on the ministry's form",
  V_LEGAL: "V-Legal issuer (LPVI)",
  PHYTO: "Indonesian Quarantine Authority",
  ORGANIC: "Organic certification body",
  ISPM15: "Wood packaging company registered by the quarantine authority",
  NUTRITION: "Laboratory",
}

const texts = {
  id: {
    photo: "Foto",
    specification: "Spesifikasi",
    kind: "Jenis",
    shelfLife: "Masa simpan",
    packaging: "Kemasan",
    sizes: "Ukuran",
    hs: "Kode HS",
    barcode: "Barcode",
    price: "Harga",
    capacity: "Kapasitas sebulan",
    minOrder: "Pesanan minimum",
    lead: "Lama pengerjaan",
    days: "hari",
    permits: "Izin dan sertifikat",
    noPermits: "Belum ada yang tercatat.",
    until: "berlaku sampai",
    open: "tanpa batas waktu",
    stated: "menurut pemilik",
    verified: "dicocokkan dinas",
    maker: "Pembuat",
    place: "Daerah",
    contact: "Hubungi pembuat",
    chat: "Chat WhatsApp",
    other: "English",
    foot: "Halaman ini dibagikan pemilik usaha dan dapat dibuka sampai",
    levels: { PRIMARY: "Dalam", SECONDARY: "Luar", TERTIARY: "Kardus kirim" },
  },
  en: {
    photo: "Photo",
    specification: "Specification",
    kind: "Category",
    shelfLife: "Shelf life",
    packaging: "Packaging",
    sizes: "Sizes",
    hs: "HS code",
    barcode: "Barcode",
    price: "Price",
    capacity: "Monthly capacity",
    minOrder: "Minimum order",
    lead: "Lead time",
    days: "days",
    permits: "Permits and certificates",
    noPermits: "None recorded yet.",
    until: "valid until",
    open: "no expiry",
    stated: "as stated by the owner",
    verified: "verified by the agency",
    maker: "Producer",
    place: "Region",
    contact: "Contact the producer",
    chat: "WhatsApp",
    other: "Bahasa Indonesia",
    foot: "This page was shared by the business owner and can be opened until",
    levels: { PRIMARY: "Inner", SECONDARY: "Outer", TERTIARY: "Shipping carton" },
  },
} as const satisfies Record<Language, Record<string, string | Record<keyof typeof packagingLevels, string>>>

/** What the page of a shared product says besides the product itself. */
export function wordsOf(language: Language) {
  const isEnglish = language === "en"
  const sayNumber = (value: number | bigint) => new Intl.NumberFormat(isEnglish ? "en-GB" : "id-ID").format(value)
  return {
    ...texts[language],
    commodities: isEnglish ? english.commodities : commodities,
    sayPermit: (kind: PermitKind, title: string) =>
      kind === "OTHER" && title ? title : (isEnglish ? english.permits : permitKinds)[kind],
    sayIssuer: (kind: PermitKind, issuer: string) =>
      (isEnglish && issuer === about[kind].issuer && issuers[kind]) || issuer,
    sayPrice: (rupiah: bigint) => (isEnglish ? `IDR ${sayNumber(rupiah)}` : formatRupiah(rupiah)),
    sayDay: (day: Date | string) =>
      new Intl.DateTimeFormat(isEnglish ? "en-GB" : "id-ID", { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(day),
      ),
    sayNumber,
  }
}
export type Words = ReturnType<typeof wordsOf>
