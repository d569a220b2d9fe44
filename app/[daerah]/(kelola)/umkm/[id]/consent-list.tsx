import { WithdrawForm } from "@/app/[daerah]/(kelola)/umkm/[id]/detail-forms"
import { withdrawConsentAction } from "@/app/[daerah]/(kelola)/umkm/actions"
import type { EnterpriseDetail } from "@/lib/enterprise/queries/detail"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatInstantDay } from "@/lib/format"
import { consentChannels, consentPurposes } from "@/lib/person/schema"

type ConsentListProps = { slug: string; consents: EnterpriseDetail["consents"]; zone: string; canWithdraw: boolean }

/** What the person agreed to, in which text, how and when; what was withdrawn stays visible. */
export function ConsentList({ slug, consents, zone, canWithdraw }: ConsentListProps) {
  if (consents.length === 0)
    return <p className="muted">Belum ada persetujuan. Pencatatan di register sendiri adalah tugas dinas.</p>
  return (
    <ul className="plain-list stack">
      {consents.map((consent) => (
        <li key={consent.id}>
          <b>{wordFor(consentPurposes, consent.purpose)}</b>
          <span className="sub">
            {`${wordFor(consentChannels, consent.channel)}, ${formatInstantDay(consent.grantedAt, zone)}, teks versi ${consent.textVersion}`}
            {consent.by && `, dicatat oleh ${consent.by}`}
            {consent.withdrawnAt && ` · ditarik ${formatInstantDay(consent.withdrawnAt, zone)}`}
          </span>
          {canWithdraw && !consent.withdrawnAt && (
            <WithdrawForm slug={slug} id={consent.id} action={withdrawConsentAction} />
          )}
        </li>
      ))}
    </ul>
  )
}
