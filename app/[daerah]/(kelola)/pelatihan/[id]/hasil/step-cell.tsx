import { Outcome } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/nilai/person-table"
import { enrolmentStates } from "@/lib/enrolment/schema"
import { appliedWords, changeWords, followUpStates } from "@/lib/follow-up/rules/words"
import { formatNumber, formatPercent } from "@/lib/format"
import type { Said, StepPerson } from "@/lib/result/queries/people"
import { dayOfStep, type Step } from "@/lib/result/rules/funnel"

/** Why somebody stands in a step's list. */
export function StepCell({ slug, step, one }: { slug: string; step: Step; one: StepPerson }) {
  if (dayOfStep(step) !== null || step === "bergerak") return one.said && <SaidCell slug={slug} said={one.said} />
  if (step === "diundang") return one.state ? enrolmentStates[one.state] : "Tidak mendaftar"
  if (step === "terdaftar") return one.share === null ? null : sayAttended(one.share)
  return (
    <>
      <Outcome one={one} />
      <span className="sub">{sayAchieved(one)}</span>
    </>
  )
}

function SaidCell({ slug, said }: { slug: string; said: Said }) {
  const { state, applied, changes, number, numberUnit, photoId, words } = said
  return (
    <>
      {applied ? appliedWords[applied] : followUpStates[state]}
      {changes.length > 0 && <span className="sub">{changes.map((change) => changeWords[change]).join("; ")}</span>}
      {number !== null && <span className="sub">{`${formatNumber(number)} ${numberUnit}`}</span>}
      {photoId && (
        <span className="sub">
          <a href={`/${slug}/tindak-lanjut/foto/${photoId}`}>Lihat foto</a>
        </span>
      )}
      {words && <span className="sub">“{words}”</span>}
    </>
  )
}

function sayAttended(share: number): string {
  return share === 0 ? "Tidak hadir" : `Hadir ${formatPercent(share)}`
}

function sayAchieved({ share, pre, post, practice }: StepPerson): string {
  const scores = [
    ["tes awal", pre],
    ["tes akhir", post],
    ["praktik", practice],
  ] as const
  const said = scores.flatMap(([label, score]) => (score === null ? [] : [`${label} ${formatNumber(score)}`]))
  return [sayAttended(share ?? 0), ...said].join(" · ")
}
