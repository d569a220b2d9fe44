import { Notice } from "@/components/ui/notice"
import type { EnterpriseDetail } from "@/lib/enterprise/queries/detail"
import { flagPhrase } from "@/lib/enterprise/rules/flag-words"

type OriginCardProps = { slug: string; enterprise: EnterpriseDetail; canOpen: boolean }

/** What the import left to be repaired, in words, and the row of the spreadsheet it came from. */
export function OriginCard({ slug, enterprise, canOpen }: OriginCardProps) {
  const { flags, intake } = enterprise
  if (flags.length === 0) return null
  return (
    <Notice kind="info" title="Perlu diperbaiki">
      <ul>
        {flags.map((flag) => (
          <li key={flag}>{flagPhrase(flag)}</li>
        ))}
      </ul>
      {intake && (
        <p className="small">
          {"Asal: "}
          {canOpen ? <a href={`/${slug}/impor/${intake.id}`}>{intake.fileName}</a> : intake.fileName}
          {intake.row !== null && `, lembar ${intake.sheet}, baris ${intake.row}`}
        </p>
      )}
    </Notice>
  )
}
