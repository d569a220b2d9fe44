import type { PermitKind } from "@/lib/permit/schema/words"

/** What a number of a kind looks like, letters upper case and nothing between them; and what to say of another. */
const forms: Partial<Record<PermitKind, { shape: RegExp; say: string }>> = {
  // SPP-IRT: 15 digits, older ones have 12.
  PIRT: { shape: /^(P?IRT)?(\d{15}|\d{12})$/, say: "Nomor P-IRT biasanya 15 angka. Periksa lagi pada sertifikatnya." },
  // Both lengths stand on labels.
  BPOM: {
    shape: /^(BPOMRI)?(MD|ML)(\d{12}|\d{15})$/,
    say: "Nomor BPOM biasanya MD diikuti 12 atau 15 angka. Periksa lagi pada kemasan atau cekbpom.pom.go.id.",
  },
  HALAL: {
    shape: /^ID\d{17,18}$/,
    say: "Nomor sertifikat halal biasanya ID diikuti 17 atau 18 angka. Periksa lagi pada sertifikatnya.",
  },
  BRAND: {
    shape: /^(IDM\d{9}|[DJ]ID\d{10})$/,
    say: "Nomor merek biasanya IDM diikuti 9 angka, atau DID/JID diikuti 10 angka untuk permohonan.",
  },
}

/** A number as it is compared: upper case, without what people put between. */
function bareNumber(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, "")
}

/** What is odd about a permit's number, in words, or null; an odd number is kept all the same: registers hold old and foreign ones. */
export function oddNumber(kind: PermitKind, number: string): string | null {
  const bare = bareNumber(number)
  if (bare === "") return null
  // The decree of the ulama ("KH…") is printed on the certificate beside its own number.
  if (kind === "HALAL" && /^(NO)?KH/.test(bare))
    return "Ini nomor ketetapan halal (KH), bukan nomor sertifikat. Nomor sertifikat BPJPH berawalan ID."
  const form = forms[kind]
  return form && !form.shape.test(bare) ? form.say : null
}

/** The year a P-IRT number says it ends in: its last two digits; null where there are not 15. */
export function yearInNumber(kind: PermitKind, number: string): number | null {
  const digits = number.replace(/\D/g, "")
  return kind === "PIRT" && digits.length === 15 ? 2000 + Number(digits.slice(13)) : null
}
