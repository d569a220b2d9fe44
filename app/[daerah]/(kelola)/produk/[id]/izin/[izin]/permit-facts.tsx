import { DescriptionList } from "@/components/ui/description-list"
import { formatDay, formatInstantDay } from "@/lib/format"
import type { PermitDetail } from "@/lib/permit/queries/form"
import { permitKinds, permitStates } from "@/lib/permit/schema/words"
import { evidenceGrades } from "@/lib/readiness/schema/words"

/** How a permit is known, since when, and its file. */
export function KnownLine({ permit, zone, href }: { permit: PermitDetail; zone: string; href: string }) {
  return (
    <p>
      Diketahui dari: <b>{evidenceGrades[permit.grade]}</b>
      {permit.source && ` (${permit.source})`}
      {permit.checkedAt && `, ${formatInstantDay(permit.checkedAt, zone)}`}.{" "}
      {permit.document && (
        <a href={href} target="_blank" rel="noreferrer">
          Baca {permit.document.fileName}
        </a>
      )}
    </p>
  )
}

/** A permit for those who only read it. */
export function PermitFacts({ permit }: { permit: PermitDetail }) {
  const { kind, title, state, number, issuer, holder, level, issuedOn, expiresOn, training, mou } = permit
  return (
    <DescriptionList
      facts={[
        { label: "Izin", value: kind === "OTHER" && title ? title : permitKinds[kind], note: permitStates[state] },
        { label: "Nomor", value: number },
        { label: "Penerbit", value: issuer, note: level && `Level ${level}` },
        ...(holder ? [{ label: "Pemegang", value: holder }] : []),
        { label: "Tanggal terbit", value: issuedOn && formatDay(issuedOn) },
        { label: "Berlaku sampai", value: expiresOn ? formatDay(expiresOn) : "Tanpa batas waktu" },
        ...(training || mou ? [{ label: "Fasilitasi", value: training?.title ?? mou?.title }] : []),
      ]}
    />
  )
}
