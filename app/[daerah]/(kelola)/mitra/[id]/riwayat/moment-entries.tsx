import type { ReactNode } from "react"
import type { TimelineEntry } from "@/components/ui/timeline"
import { type Actor, isRole, roles } from "@/lib/access"
import { formatDay, formatNumber } from "@/lib/format"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { realisationStates, sides } from "@/lib/obligation/schema/words"
import type { PartnerFact, PartnerMoment } from "@/lib/partner/queries/timeline"
import { channels, refusals, submissionKinds, submissionStates } from "@/lib/submission/schema/words"
import { partnerParts } from "@/lib/training/schema/words"
import { FileLink, TalkDetail, talkTitle } from "./talk-detail"

type Place = { actor: Actor; partnerId: string }

/** What happened with a partner, as a list of what, when and by whom, with the way to what it is about. */
export function momentEntries(place: Place, moments: readonly PartnerMoment[]): TimelineEntry[] {
  const slug = place.actor.tenantSlug
  return moments.map((moment) => {
    const { id, day, by, role, mou, fact } = moment
    const { title, detail } = sayFact(place, moment)
    const isAboutMou = mou !== null && fact.is !== "step" && fact.is !== "proposal"
    return {
      ...{ id: `${fact.is} ${id}`, title, at: formatDay(day), dateTime: day },
      by: by ?? (role === null ? undefined : isRole(role) ? roles[role] : "Pengelola portal"),
      detail: (
        <>
          {detail}
          {isAboutMou && (
            <p className="muted">
              Perjanjian: <a href={`/${slug}/mou/${mou.id}`}>{mou.title}</a>
            </p>
          )}
        </>
      ),
    }
  })
}

type Said = { title: ReactNode; detail?: ReactNode }

function sayFact(place: Place, moment: PartnerMoment): Said {
  const { fact } = moment
  if (fact.is === "talk") return { title: talkTitle(fact), detail: <TalkDetail {...{ place, fact }} id={moment.id} /> }
  const base = `/${place.actor.tenantSlug}`
  if (fact.is === "paper") {
    const href = `${base}/mitra/${place.partnerId}/berkas/${moment.id}`
    return { title: <>Berkas ditambahkan: {fact.title}</>, detail: <FileLink href={href} name={fact.fileName} /> }
  }
  if (fact.is === "training" || fact.is === "cancelled") return sayTraining(base, fact)
  return fact.is === "submission" || fact.is === "answer" ? saySubmission(base, fact) : sayAgreement(base, moment, fact)
}

type Taught = Extract<PartnerFact, { is: "training" | "cancelled" }>

function sayTraining(base: string, fact: Taught): Said {
  const title = <a href={`${base}/pelatihan/${fact.id}`}>{fact.title}</a>
  const part = `Peran mitra: ${partnerParts[fact.part]}`
  if (fact.is === "training") return { title: <>Pelatihan dimulai: {title}</>, detail: part }
  return { title: <>Pelatihan dibatalkan: {title}</>, detail: [part, fact.reason].filter(Boolean).join(" · ") }
}

type Handed = Extract<PartnerFact, { is: "submission" | "answer" }>

function saySubmission(base: string, fact: Handed): Said {
  const title = <a href={`${base}/pengajuan/${fact.id}`}>{fact.title}</a>
  if (fact.is === "submission") return { title: <>Diajukan: {title}</>, detail: submissionKinds[fact.kind] }
  const { state, refusal, words, channel } = fact
  return {
    title: (
      <>
        {submissionStates[state]}: {title}
      </>
    ),
    detail: [refusal && refusals[refusal], words, `Diketahui lewat: ${channels[channel]}`].filter(Boolean).join(" · "),
  }
}

type Agreed = Extract<PartnerFact, { is: "proposal" | "step" | "realisation" }>

function sayAgreement(base: string, { mou }: PartnerMoment, fact: Agreed): Said {
  const href = `${base}/mou/${mou?.id ?? ""}`
  const title = <a href={href}>{mou?.title}</a>
  if (fact.is === "proposal") return { title: <>Diusulkan: {title}</>, detail: mouForms[fact.form] }
  if (fact.is === "step")
    return {
      title: (
        <>
          {mouStatuses[fact.from]} → {mouStatuses[fact.to]}: {title}
        </>
      ),
      detail: fact.reason || null,
    }
  const { id, what, quantity, unit, owedBy, side, state, words } = fact
  return {
    title: (
      <>
        Realisasi {formatNumber(quantity)} {unit}: <a href={`${href}/komitmen/${id}`}>{what}</a>
      </>
    ),
    detail: [
      `Kewajiban ${sides[owedBy].toLowerCase()}`,
      `dicatat ${sides[side].toLowerCase()}`,
      realisationStates[state],
      words,
    ]
      .filter(Boolean)
      .join(" · "),
  }
}
