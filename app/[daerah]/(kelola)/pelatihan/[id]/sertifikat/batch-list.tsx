import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { WorkProgress } from "@/components/ui/work-progress"
import type { BatchState } from "@/lib/certificate/queries/batches"
import { formatInstant, formatNumber } from "@/lib/format"
import { remakeCertificatesAction } from "./actions"

type BatchListProps = {
  batches: readonly BatchState[]
  base: string
  zone: string
  canPrint: boolean
  hidden: Record<string, string>
}

/** The files to print: how far the one at work is, and those that are there. */
export function BatchList({ batches, base, zone, canPrint, hidden }: BatchListProps) {
  const waiting = batches.find(({ state }) => state === "WAITING")
  const made = batches.filter(({ state, count }) => state !== "WAITING" && count > 0)
  return (
    <>
      {waiting && <Waiting batch={waiting} href={`${base}/kemajuan`} />}
      {canPrint && made.map((batch) => <Made key={batch.id} {...{ batch, base, zone, hidden }} />)}
    </>
  )
}

function Waiting({ batch, href }: { batch: BatchState; href: string }) {
  return (
    <Card>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <WorkProgress href={href} first={batch} fallback="Menunggu giliran disusun" unit="sertifikat" />
      <p className="muted">
        Halaman ini boleh ditinggalkan; sertifikat sudah bernomor dan berlaku, dan berkas untuk dicetak tetap disusun.
      </p>
    </Card>
  )
}

type MadeProps = { batch: BatchState; base: string; zone: string; hidden: Record<string, string> }

function Made({ batch, base, zone, hidden }: MadeProps) {
  const at = formatInstant(batch.finishedAt ?? batch.requestedAt, zone)
  if (batch.state === "FAILED")
    return (
      <Notice kind="warning" title="Berkas untuk dicetak gagal disusun">
        Sertifikatnya tetap berlaku dan dapat diunduh satu per satu. Coba susun berkasnya sekali lagi; bila tetap gagal,
        hubungi pengelola portal.
        <Form action={remakeCertificatesAction} hidden={{ ...hidden, id: batch.id }} submitLabel="Susun lagi">
          {null}
        </Form>
      </Notice>
    )
  return (
    <p className="bar">
      <ButtonLink href={`${base}/berkas/${batch.id}`} variant="quiet">
        {`Cetak semua (PDF, ${formatNumber(batch.count)} sertifikat)`}
      </ButtonLink>
      <span className="muted small">disusun {at}</span>
    </p>
  )
}
