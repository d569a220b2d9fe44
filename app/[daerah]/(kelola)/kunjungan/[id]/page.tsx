import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { VisitForm } from "@/app/[daerah]/(kelola)/kunjungan/[id]/visit-form"
import { questionsOf, textsOf } from "@/app/[daerah]/(kelola)/kunjungan/[id]/words"
import { recordVisitAction } from "@/app/[daerah]/(kelola)/kunjungan/actions"
import { todayIn } from "@/app/[daerah]/(kelola)/kunjungan/today"
import { UnsentVisits } from "@/app/[daerah]/(kelola)/kunjungan/unsent-visits"
import { sayPlace } from "@/app/[daerah]/(kelola)/kunjungan/visit-rows"
import { Notice } from "@/components/ui/notice"
import { Tag } from "@/components/ui/tag"
import { requireActor } from "@/lib/auth"
import { reachesKelurahan } from "@/lib/enterprise/policy"
import { formatDay } from "@/lib/format"
import { idParam, isId, queryOf, type SearchParams } from "@/lib/params"
import { consentPurposes } from "@/lib/person/schema"
import { getKelurahan, type Kelurahan } from "@/lib/region/queries"
import { getVisitTarget } from "@/lib/visit/queries/target"
import { getNextVisit } from "@/lib/visit/queries/worklist"
import { needs, needsOf } from "@/lib/visit/rules/need"
import { readVisitList, visitAddress, writeVisitList } from "@/lib/visit/rules/walk"
import "../kunjungan.css"

export const metadata: Metadata = { title: "Catat kunjungan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function VisitPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "visit.record")
  const today = await todayIn(actor.tenantSlug)
  const target = await getVisitTarget(actor, await idParam(params), today)
  if (!target) notFound()

  const query = await queryOf(searchParams)
  const { filter } = readVisitList(query)
  const after = target.position
  const base = `/${actor.tenantSlug}/kunjungan`
  const next = await getNextVisit(actor, { filter, after, today })
  const places = await getKelurahan(actor)
  const all = [...places.values()]
  const saved = isId(query.tersimpan) ? query.tersimpan : null
  return (
    <main className="visits">
      <div className="bar">
        <a className="back grow" href={visitAddress(base, null, { filter })}>
          ‹ Kunjungan
        </a>
        {next && (
          <a className="back" href={visitAddress(base, next, { filter })}>
            Lewati ›
          </a>
        )}
      </div>
      {saved && <Notice kind="success">Kunjungan tersimpan. Berikutnya:</Notice>}
      <div className="stack tight">
        <h1>{target.name}</h1>
        <p className="muted">{[target.products, sayPlace(target, places)].filter(Boolean).join(" · ")}</p>
        <p className="bar">
          {needsOf(target, today.day).map((need) => (
            <Tag key={need}>{needs[need]}</Tag>
          ))}
        </p>
      </div>
      {target.lastVisitOn === today.day && (
        <Notice kind="info">{`Usaha ini sudah dikunjungi hari ini, ${formatDay(today.day)}. Kunjungan lagi dicatat sendiri.`}</Notice>
      )}
      {saved && <UnsentVisits slug={actor.tenantSlug} userId={actor.userId ?? ""} saved={saved} />}
      <VisitForm
        action={recordVisitAction}
        place={{ slug: actor.tenantSlug, userId: actor.userId ?? "", enterpriseId: target.id }}
        name={target.name}
        initial={{ id: uuidv7(), list: writeVisitList({ filter, after }).slice(1), ...textsOf(target) }}
        questions={questionsOf(target, places)}
        reachable={choicesOf(all.filter(({ code }) => reachesKelurahan(actor, code)))}
        everywhere={choicesOf(all)}
        purposes={Object.entries(consentPurposes).map(([key, label]) => ({
          key,
          label,
          given: target.consents.includes(key),
        }))}
      />
    </main>
  )
}

function choicesOf(kelurahan: Kelurahan[]) {
  return kelurahan.map(({ code, name, kecamatan }) => ({ value: code, label: `${name}, Kec. ${kecamatan}` }))
}
