import { DescriptionList } from "@/components/ui/description-list"
import { formatDay } from "@/lib/format"
import type { OwnMou } from "@/lib/mou/queries/own"

/** Who signed, each with its own number of the paper, and when. */
export function PartyList({ mou: { parties, signedOn, place } }: { mou: OwnMou }) {
  return (
    <>
      <DescriptionList
        facts={parties.map(({ institution, number, signatory, office }, at) => ({
          label: `Pihak ${at + 1}`,
          value: institution,
          note: [[signatory, office].filter(Boolean).join(", "), number && `nomor ${number}`]
            .filter(Boolean)
            .join(" · "),
        }))}
      />
      <p>
        {signedOn
          ? `Ditandatangani ${[formatDay(signedOn), place].filter(Boolean).join(", ")}.`
          : "Belum ditandatangani."}
      </p>
    </>
  )
}
