import { DescriptionList } from "@/components/ui/description-list"
import type { Claim } from "@/lib/certificate/rules/claim"
import { sayHours } from "@/lib/certificate/rules/sheet"
import { certificateKinds } from "@/lib/certificate/schema"
import { formatDay } from "@/lib/format"

/** What a certificate says: everything anyone may know of it. */
export function ClaimFacts({ claim, daerah }: { claim: Claim; daerah: string }) {
  return (
    <DescriptionList
      facts={[
        { label: "Nama", value: claim.name },
        { label: "Kegiatan", value: claim.title },
        { label: "Jenis", value: certificateKinds[claim.kind] },
        { label: "Diikuti", value: sayHours(claim) },
        { label: "Nomor", value: claim.number },
        { label: "Tanggal", value: formatDay(claim.day) },
        { label: "Diterbitkan oleh", value: daerah },
      ]}
    />
  )
}
