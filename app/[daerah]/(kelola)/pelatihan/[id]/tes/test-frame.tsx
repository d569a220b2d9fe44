import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { Tabs } from "@/components/ui/tabs"
import { type Action, type Actor, may } from "@/lib/access"
import { getTrainingHead, type TrainingHead } from "@/lib/training/queries/head"

const views = {
  "": { label: "Soal", action: "result.list" },
  nilai: { label: "Nilai", action: "result.list" },
  salin: { label: "Salin dari kertas", action: "result.type-in" },
  praktik: { label: "Nilai praktik", action: "result.score-practice" },
} as const satisfies Record<string, { label: string; action: Action }>

/** The training a page is about, or the not-found page. */
export async function requireHead(actor: Actor, id: string): Promise<TrainingHead> {
  return (await getTrainingHead(actor, id)) ?? notFound()
}

type FrameProps = {
  actor: Actor
  training: TrainingHead
  view: keyof typeof views
  extra?: ReactNode
  children: ReactNode
}

/** The frame of every page about a training's tests. */
export function TestFrame({ actor, training, view, extra, children }: FrameProps) {
  const base = `/${actor.tenantSlug}/pelatihan/${training.id}/tes`
  const open = Object.entries(views).filter(([, { action }]) => may(actor, action))
  return (
    <main className="tests">
      <TrainingHeader actor={actor} training={training} current="tes">
        {extra}
      </TrainingHeader>
      <Tabs
        label="Tes pelatihan"
        tabs={open.map(([path, { label }]) => ({
          href: path ? `${base}/${path}` : base,
          label,
          current: path === view,
        }))}
      />
      {children}
    </main>
  )
}
