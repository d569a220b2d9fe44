/** The permits and certificates that are recorded, in the words people read. */
export const permitKinds = {
  PIRT: "P-IRT (SPP-IRT)",
  BPOM: "Izin edar BPOM (MD)",
  SLHS: "Laik higiene sanitasi (SLHS)",
  HALAL: "Sertifikat halal",
  NOT_HALAL: "Keterangan tidak halal",
  SNI: "SNI (SPPT-SNI)",
  SNI_UMK: "SNI Bina UMK",
  BRAND: "Merek",
  CPPB: "CPPB-IRT (cara produksi pangan)",
  HACCP: "HACCP",
  ISO22000: "ISO 22000",
  SKP: "Kelayakan pengolahan ikan (SKP)",
  SMKHP: "Mutu dan keamanan hasil perikanan (SMKHP)",
  NKV: "Nomor kontrol veteriner (NKV)",
  TKDN: "TKDN industri kecil (TKDN-IK)",
  GS1: "Keanggotaan GS1 (barcode)",
  SVLK: "Legalitas kayu (SVLK)",
  DHH: "Deklarasi hasil hutan (DHH)",
  V_LEGAL: "Dokumen V-Legal",
  PHYTO: "Sertifikat fitosanitari",
  ORGANIC: "Sertifikat organik",
  ISPM15: "Kemasan kayu ISPM 15",
  NUTRITION: "Informasi nilai gizi",
  OTHER: "Izin atau sertifikat lain",
} as const
export type PermitKind = keyof typeof permitKinds

/** How far a permit is. */
export const permitStates = { VALID: "Sudah terbit", IN_PROCESS: "Dalam proses", REVOKED: "Dicabut" } as const
export type PermitState = keyof typeof permitStates

/** How staff came to know that a permit is right. */
export const verifications = {
  seen: "Aslinya dilihat",
  document: "Berkasnya diperiksa",
  register: "Cocok dengan register resmi",
} as const
export type Verification = keyof typeof verifications
