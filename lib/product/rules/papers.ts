import type { Commodity } from "@/lib/product/schema/words"
import type { Rubric } from "@/lib/rubric/schema/rubric"

/** What is written otherwise than its key reads. */
const words = new Map([
  ["packing_list", "Packing list"],
  ["peb_bc30", "PEB (BC 3.0)"],
  ["npe", "NPE"],
  ["bl_awb", "B/L atau AWB"],
  ["ska_bila_diminta", "SKA, bila diminta pembeli"],
  ["coa", "Hasil uji laboratorium (COA)"],
  ["skp", "SKP"],
  ["haccp", "HACCP"],
  ["smkhp", "SMKHP"],
  ["s_lk", "S-LK"],
  ["nomor_registrasi_upi_bila_diminta", "Nomor registrasi UPI, bila diminta"],
  ["dokumen_v_legal", "Dokumen V-Legal"],
  ["v_legal_bila_hs_tercakup", "V-Legal, bila kode HS-nya tercakup"],
  ["phytosanitary_bila_nabati", "Phytosanitary, bila nabati"],
  ["phytosanitary_atau_fumigasi_bila_diminta", "Phytosanitary atau fumigasi, bila diminta"],
])

/** The documents that an export of a commodity needs, each with its words: those of every commodity first. */
export function exportPapersOf(
  { exportDocuments }: Pick<Rubric, "exportDocuments">,
  commodity: Commodity,
): { key: string; label: string }[] {
  const keys = [...(exportDocuments.ALL ?? []), ...(exportDocuments[commodity] ?? [])]
  return [...new Set(keys)].map((key) => ({ key, label: words.get(key) ?? sayKey(key) }))
}

/** `sertifikat_halal_bila_diminta` as people read it. */
function sayKey(key: string): string {
  const text = key.replaceAll("_", " ").replace(" bila ", ", bila ")
  return text.charAt(0).toUpperCase() + text.slice(1)
}
