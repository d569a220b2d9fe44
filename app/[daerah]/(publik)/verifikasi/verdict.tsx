import { Notice } from "@/components/ui/notice"
import { ClaimFacts } from "./claim-facts"
import type { Checked } from "./verify-address"

const words = {
  none: "Teks ini bukan isi kode QR sertifikat. Salin seluruh alamat yang terbaca dari kode QR.",
  foreign: "Sertifikat ini diterbitkan daerah lain; periksa di halaman daerah tersebut.",
  broken: "Tanda tangan tidak cocok: isi kode QR ini bukan yang diterbitkan dinas, atau sudah diubah.",
  unable: "Peramban ini tidak dapat memeriksa tanda tangan di sini; buka halaman ini lewat alamat https.",
} as const

/** What came of a check without the network. */
export function Verdict({ checked, daerah }: { checked: Checked; daerah: string }) {
  if (checked.kind !== "valid") return <Notice kind="warning">{words[checked.kind]}</Notice>
  return (
    <>
      <Notice kind="success" title="Tanda tangan sah">
        Isi kode QR ini benar diterbitkan {daerah}. Apakah sertifikatnya masih berlaku hanya dapat dilihat dengan
        internet: sertifikat yang dicabut atau diganti tetap membawa tanda tangan yang sah.
      </Notice>
      <ClaimFacts claim={checked.claim} daerah={daerah} />
    </>
  )
}
