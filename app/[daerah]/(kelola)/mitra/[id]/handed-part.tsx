import { CountsLine } from "@/app/[daerah]/(kelola)/pengajuan/counts-line"
import { SubmissionTable } from "@/app/[daerah]/(kelola)/pengajuan/submission-table"
import { EmptyState } from "@/components/ui/empty-state"
import { type Actor, may } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { countSubmissions } from "@/lib/submission/queries/counts"
import { listSubmissions } from "@/lib/submission/queries/list"

/** So many stand on the partner's own page; the rest are a click away. */
const mostShown = 10

/** What was handed to a partner for an answer, the longest wait first. */
export async function HandedPart({ actor, partnerId }: { actor: Actor; partnerId: string }) {
  const filter = { state: null, kind: null, mouId: null, partnerId }
  const [counts, { submissions, total }] = await Promise.all([
    countSubmissions(actor, { partnerId }),
    listSubmissions(actor, { filter, page: 1 }),
  ])
  const slug = actor.tenantSlug
  if (total === 0)
    return (
      <EmptyState title="Belum ada pengajuan">
        Produk, contoh uji, orang, atau berkas kredit yang diajukan kepada mitra ini muncul di sini dengan lama
        menunggunya.
      </EmptyState>
    )
  return (
    <>
      <CountsLine counts={counts} />
      <SubmissionTable {...{ slug }} submissions={submissions.slice(0, mostShown)} hidesPartner />
      <p className="bar">
        {total > mostShown && (
          <a href={`/${slug}/pengajuan?mitra=${partnerId}`}>Lihat semua {formatNumber(total)} pengajuan</a>
        )}
        {counts.waiting > 0 && may(actor, "submission.make") && (
          <a href={`/${slug}/pengajuan/ingatkan/${partnerId}`}>Ingatkan mitra ini</a>
        )}
      </p>
    </>
  )
}
