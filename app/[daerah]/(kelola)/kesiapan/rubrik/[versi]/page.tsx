import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { SmallForm } from "@/app/[daerah]/(kelola)/ganda/small-form"
import { publishRubricAction, removeDraftAction } from "@/app/[daerah]/(kelola)/kesiapan/rubrik/actions"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDay } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { getCurrentRubric, getVersion, type Version } from "@/lib/rubric/queries/versions"
import { listFaults } from "@/lib/rubric/rules/change"
import { dayIn } from "@/lib/tenant/rules"
import { CriterionTable } from "./criterion-table"
import { DifferenceCard } from "./difference-card"
import { SourceList } from "./source-list"
import { versionParam } from "./version-param"
import { WholeTables } from "./whole-tables"
import "../../few-columns.css"

export const metadata: Metadata = { title: "Versi rubrik" }

type PageProps = { params: Promise<{ daerah: string; versi: string }>; searchParams: SearchParams }

export default async function RubricPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "rubric.view")
  const [found, current, { timeZone }, { tersimpan }] = await Promise.all([
    getVersion(actor, await versionParam(params)),
    getCurrentRubric(actor),
    requireTenant(params),
    queryOf(searchParams),
  ])
  if (!found) notFound()
  const { version, rubric } = found
  const base = `/${actor.tenantSlug}/kesiapan/rubrik`
  const isDraft = !version.isPublished && may(actor, "rubric.draft")
  const edit = isDraft ? `${base}/${version.id}` : undefined
  const hidden = { daerah: actor.tenantSlug, id: version.id }
  return (
    <main className="few-columns">
      <PageHeader title={version.title} lead={sayState(version)} back={{ href: base, label: "Rubrik kesiapan" }}>
        {edit && <ButtonLink href={`${edit}/pratinjau`}>Lihat dampaknya</ButtonLink>}
      </PageHeader>
      {tersimpan && <Notice kind="success">Perubahan draf tersimpan.</Notice>}
      {edit && (
        <>
          <DifferenceCard {...{ current, rubric }} />
          <PublishCard {...{ hidden, faults: listFaults(rubric) }} today={dayIn(timeZone, new Date())} />
        </>
      )}
      <WholeTables rubric={rubric} edit={edit} />
      <CriterionTable rubric={rubric} edit={edit} />
      <SourceList rubric={rubric} />
      <p className="muted small">
        Bobot, ambang, dan tingkat adalah rancangan, bukan peraturan; angka yang berasal dari peraturan tidak dapat
        digantikan oleh nilai di sini.
      </p>
      {edit && (
        <Card title="Buang draf ini">
          <p>Draf yang dibuang tidak dapat dikembalikan. Produk dan versi lain tidak berubah.</p>
          <SmallForm quiet action={removeDraftAction} hidden={hidden} label="Buang draf" />
        </Card>
      )}
    </main>
  )
}

function sayState({ label, isPublished, startsOn, id }: Version): string {
  if (id === "base") return `Versi ${label}, rubrik dasar yang dibawa portal`
  if (!isPublished) return `Versi ${label}, draf yang belum terbit`
  return `Versi ${label}, berlaku mulai ${startsOn ? formatDay(startsOn) : "–"}`
}

type PublishCardProps = { hidden: Record<string, string>; faults: readonly string[]; today: string }

/** What still keeps a draft from being published, or the form that publishes it. */
function PublishCard({ hidden, faults, today }: PublishCardProps) {
  return (
    <Card title="Terbitkan">
      {faults.length > 0 ? (
        <Notice kind="warning" title="Belum dapat terbit">
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <>
          <p>Sesudah terbit, versi ini tidak dapat diubah. Lihat dampaknya pada produk yang ada sebelum menerbitkan.</p>
          <Form action={publishRubricAction} hidden={hidden} initial={{ startsOn: today }} submitLabel="Terbitkan">
            <DateField name="startsOn" label="Berlaku mulai" min={today} />
          </Form>
        </>
      )}
    </Card>
  )
}
