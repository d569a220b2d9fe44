import { EmptyState } from "@/components/ui/empty-state"
import { type Mood, Tag } from "@/components/ui/tag"
import type { Actor } from "@/lib/access"
import { formatBytes, formatDay, formatInstantShortDay, formatNumber } from "@/lib/format"
import type { ObligationDetail } from "@/lib/obligation/queries/detail"
import { type RealisationState, realisationStates } from "@/lib/obligation/schema/words"
import { JudgeForms } from "./judge-forms"
import "./obligation.css"

const realisationMoods: Record<RealisationState, Mood> = {
  SAID: "info",
  CONFIRMED: "good",
  DISPUTED: "bad",
  TAKEN_BACK: "plain",
}

type Realisation = ObligationDetail["realisations"][number]
/** Where what proves a realisation is looked at; a training may be out of sight. */
type Hrefs = { training: (id: string) => string | null; evidence: (id: string) => string }

type RealisationsProps = {
  actor: Actor
  obligation: ObligationDetail
  base: string
  partner: string
  zone: string
  /** The realisation about to be disputed. */
  sanggah: string
  hrefs: Hrefs
}

/** What was done of an obligation, the latest first, and what its other side says of it. */
export function Realisations({ actor, obligation, base, partner, zone, sanggah, hrefs }: RealisationsProps) {
  const { realisations, unit } = obligation
  return (
    <section className="stack">
      <h2>Realisasi</h2>
      {realisations.length === 0 && (
        <EmptyState title="Belum ada realisasi">Catat setiap pelaksanaan dengan tanggal dan buktinya.</EmptyState>
      )}
      <ol className="realisations">
        {realisations.map((one) => (
          <li key={one.id} className="card">
            <p className="head">
              <b>
                {formatNumber(one.quantity)} {unit}
              </b>
              <span>{formatDay(one.doneOn)}</span>
              <Tag mood={realisationMoods[one.state]}>{realisationStates[one.state]}</Tag>
            </p>
            {one.words && <p>{one.words}</p>}
            <Shown hrefs={hrefs} one={one} />
            <p className="small muted">{sayWho(one, partner, zone)}</p>
            <JudgeForms {...{ actor, base, one }} isDisputing={sanggah === one.id} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What there is to show for it. */
function Shown({ hrefs, one: { training, document } }: { hrefs: Hrefs; one: Realisation }) {
  if (!training && !document) return null
  const href = training && hrefs.training(training.id)
  return (
    <p className="bar small">
      {href ? <a href={href}>{training?.title}</a> : training?.title}
      {document && (
        <a href={hrefs.evidence(document.id)}>
          {document.fileName} ({formatBytes(document.fileSize)})
        </a>
      )}
    </p>
  )
}

function sayWho({ side, by, at, state, judge, judgedAt, judgedReason }: Realisation, partner: string, zone: string) {
  const [sayer, other] = side === "AGENCY" ? ["dinas", partner] : [partner, "dinas"]
  const said = `Dicatat ${[by, sayer].filter(Boolean).join(", ")}, ${formatInstantShortDay(at, zone)}.`
  if (!judgedAt || state === "TAKEN_BACK") return said
  const verdict = state === "CONFIRMED" ? "Dikonfirmasi" : "Disanggah"
  const reason = judgedReason && ` ${judgedReason}`
  return `${said} ${verdict} ${[judge, other].filter(Boolean).join(", ")}, ${formatInstantShortDay(judgedAt, zone)}.${reason}`
}
