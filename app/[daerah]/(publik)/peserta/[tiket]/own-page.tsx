import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { getVisitor } from "@/lib/auth"
import { getParticipant } from "@/lib/enrolment/queries/ticket"

/** Who opens a page by the personal link and what it is about, or the not-found page; only those with a seat are asked anything. */
export async function requireSeated(params: Promise<{ daerah: string; tiket: string }>) {
  const visitor = await getVisitor(params)
  const participant = await getParticipant(visitor, (await params).tiket)
  if (participant?.state !== "SEATED") notFound()
  const home = `/${visitor.tenantSlug}/peserta/${participant.ticket}`
  return { visitor, participant, home }
}

/** The frame of one such page: the way back, and which training it is about. */
export function OwnPage({ back, about, children }: { back: string; about: string; children: ReactNode }) {
  return (
    <main className="prose owner">
      <a className="back small only-screen" href={back}>
        ‹ Kembali
      </a>
      <p className="muted small">{about}</p>
      {children}
    </main>
  )
}
