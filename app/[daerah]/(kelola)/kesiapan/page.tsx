import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Tabs } from "@/components/ui/tabs"
import { type Action, type Actor, may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDay, formatNumber } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { getCriteria } from "@/lib/product/queries/criteria"
import { getPicture } from "@/lib/readiness/queries/picture"
import { readPicture } from "@/lib/readiness/rules/picture"
import { getKelurahan } from "@/lib/region/queries"
import { dayIn } from "@/lib/tenant/rules"
import { DimensionPart } from "./dimension-part"
import { GapPart } from "./gap-part"
import { LevelPart } from "./level-part"
import { MovementPart } from "./movement-part"
import { PictureForm } from "./picture-form"
import "./kesiapan.css"

export const metadata: Metadata = { title: "Kesiapan produk" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function ReadinessPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "readiness.view")
  const [{ timeZone: zone }, query, criteria, places] = await Promise.all([
    requireTenant(params),
    queryOf(searchParams),
    getCriteria(actor),
    getKelurahan(actor),
  ])
  const today = dayIn(zone, new Date())
  const state = readPicture(query, today)
  const gates = criteria.gates.filter(({ level }) => level === state.gates).map(({ level, code }) => `${level}:${code}`)
  const picture = await getPicture(actor, { ...state, zone }, gates)
  const slug = actor.tenantSlug
  const total = picture.levels.reduce((sum, { count }) => sum + count, 0)
  const shown = { slug, state, picture, asOf: `per ${formatDay(today)}` }
  return (
    <main>
      <PageHeader
        title="Kesiapan produk"
        lead={`Seberapa siap ${formatNumber(total)} produk untuk pasar, di mana celahnya, dan apa yang bergerak, ${shown.asOf}.`}
      />
      <Tabs label="Kesiapan" tabs={tabsOf(actor)} />
      <PictureForm base={`/${slug}/kesiapan`} state={state} today={today} />
      {total === 0 ? (
        <EmptyState
          title="0 produk dinilai"
          action={<ButtonLink href={`/${slug}/produk`}>Lihat daftar produk</ButtonLink>}
        >
          {state.commodity
            ? "Belum ada produk dari komoditas ini. Pilih komoditas lain, atau hapus saringannya."
            : "Gambar ini terisi setelah produk dicatat; setiap produk dinilai dari fakta yang tercatat tentangnya."}
        </EmptyState>
      ) : (
        <>
          <MovementPart {...shown} />
          <LevelPart {...shown} />
          <DimensionPart {...shown} />
          <GapPart {...shown} words={criteria.words} places={places} />
        </>
      )}
    </main>
  )
}

const pages: { path: string; label: string; action: Action }[] = [
  { path: "", label: "Gambaran", action: "readiness.view" },
  { path: "/perubahan", label: "Perubahan dan sebabnya", action: "movement.list" },
  { path: "/saluran", label: "Saluran", action: "channel-profile.save" },
  { path: "/rubrik", label: "Rubrik", action: "rubric.view" },
  { path: "/penilai", label: "Penilai", action: "assessor.list" },
]

function tabsOf(actor: Actor) {
  return pages
    .filter(({ action }) => may(actor, action))
    .map(({ path, label }) => ({ href: `/${actor.tenantSlug}/kesiapan${path}`, label, current: path === "" }))
}
