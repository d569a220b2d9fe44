import { Tag } from "@/components/ui/tag"
import { formatPercent } from "@/lib/format"
import { sayCredit } from "@/lib/movement/rules/say"
import type { LedgerCredit } from "@/lib/movement/schema/ledger"

type Of = { slug: string; productId: string }
type CreditListProps = { of: Of; credits: readonly LedgerCredit[]; canAffirm: boolean }

/** Whom a change is credited to, each with its share and whether its owner agrees. */
export function CreditList({ of, credits, canAffirm }: CreditListProps) {
  return (
    <ul className="stack tight small">
      {credits.map((credit) => (
        <li key={credit.id}>
          <CreditWords {...{ of, credit }} />
          {credit.source !== "NONE" && ` ${formatPercent(credit.share)}`}
          {credit.affirmed !== null && (
            <>
              {" "}
              <Tag mood={credit.affirmed ? "good" : "warn"}>{credit.affirmed ? "Dibenarkan" : "Disangkal"}</Tag>
            </>
          )}
          {canAffirm && credit.source !== "NONE" && credit.affirmed === null && (
            <>
              {" · "}
              <a href={`/${of.slug}/produk/${of.productId}/perubahan?kredit=${credit.id}`}>
                Catat jawaban pemilik<span className="hidden-text"> tentang {sayCredit(credit)}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function CreditWords({ of, credit }: { of: Of; credit: LedgerCredit }) {
  const href = hrefOf(of, credit)
  const words = sayCredit(credit)
  if (credit.source === "NONE") return <span className="muted">{words}</span>
  return href ? <a href={href}>{words}</a> : words
}

function hrefOf({ slug, productId }: Of, { source, training, mou, permitId, reportId }: LedgerCredit): string | null {
  if (source === "PERMIT" && permitId) return `/${slug}/produk/${productId}/izin/${permitId}`
  if (source === "TEST" && reportId) return `/${slug}/produk/${productId}/uji/${reportId}`
  if (source === "OBLIGATION" && mou) return `/${slug}/mou/${mou.id}/komitmen`
  return training ? `/${slug}/pelatihan/${training.id}` : null
}
