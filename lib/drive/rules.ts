import { type MemberState, memberStates } from "@/lib/drive/schema"
import type { ExportSheet } from "@/lib/mou/rules/export-sheets"
import { formatPhone } from "@/lib/person/rules"

/** A member of a drive as the workbook lists it. */
export type ListedMember = {
  product: string | null
  enterprise: string
  person: string
  phone: string | null
  nib: string | null
  kelurahanCode: string | null
  state: MemberState
  note: string
  permitNumber: string | null
}

/** The members of a drive as a sheet. */
export function memberSheet(
  members: readonly ListedMember[],
  places: ReadonlyMap<string, { name: string; kecamatan: string }>,
): ExportSheet {
  return {
    name: "Peserta",
    columns: [
      ["Produk", 34],
      ["Usaha", 32],
      ["Pemilik", 26],
      ["No. HP", 18],
      ["NIB", 16],
      ["Kelurahan", 22],
      ["Kecamatan", 22],
      ["Keadaan", 18],
      ["Nomor izin", 26],
      ["Catatan", 40],
    ],
    rows: members.map(({ product, enterprise, person, phone, nib, kelurahanCode, state, note, permitNumber }) => {
      const place = places.get(kelurahanCode ?? "")
      return [
        ...[product ?? "", enterprise, person, phone ? formatPhone(phone) : "", nib ?? ""],
        ...[place?.name ?? "", place?.kecamatan ?? "", memberStates[state], permitNumber ?? "", note],
      ]
    }),
  }
}
