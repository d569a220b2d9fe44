import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { SelectField } from "@/components/ui/select-field"
import { Tag } from "@/components/ui/tag"
import { TextField } from "@/components/ui/text-field"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDay } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { getLastRun } from "@/lib/readiness/queries/runs"
import { listVersions, type Version } from "@/lib/rubric/queries/versions"
import { copyRubricAction } from "./actions"
import { RunCard } from "./run-card"
import "../few-columns.css"

export const metadata: Metadata = { title: "Rubrik kesiapan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

const columns = [
  { key: "versi", label: "Versi" },
  { key: "mulai", label: "Berlaku mulai" },
  { key: "keadaan", label: "Keadaan" },
]

export default async function RubricsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "rubric.view")
  const [{ versions, current, today }, run, { timeZone: zone }, { terbit }] = await Promise.all([
    listVersions(actor),
    getLastRun(actor),
    requireTenant(params),
    queryOf(searchParams),
  ])
  const slug = actor.tenantSlug
  return (
    <main className="few-columns">
      <PageHeader
        title="Rubrik kesiapan"
        lead="Aturan yang dipakai untuk menghitung kesiapan produk, per versi. Versi yang terbit tidak berubah lagi; penilaian lama tetap menyebut versinya."
        back={{ href: `/${slug}/kesiapan`, label: "Kesiapan" }}
      />
      {terbit && (
        <Notice kind="success">Versi baru sudah terbit. Produk dihitung ulang begitu versi itu berlaku.</Notice>
      )}
      <VersionTable {...{ slug, versions, current, today }} />
      {may(actor, "rubric.draft") && <CopyCard {...{ slug, versions, current }} />}
      <RunCard {...{ slug, run, zone }} canRun={may(actor, "readiness.recompute")} />
    </main>
  )
}

function StateTag({ version, current, today }: { version: Version; current: string; today: string }) {
  if (version.label === current) return <Tag mood="good">Berlaku</Tag>
  if (!version.isPublished) return <Tag mood="info">Draf</Tag>
  return <Tag>{version.startsOn && version.startsOn > today ? "Belum mulai" : "Sudah diganti"}</Tag>
}

type VersionsProps = { slug: string; versions: readonly Version[]; current: string }

function VersionTable({ slug, versions, current, today }: VersionsProps & { today: string }) {
  return (
    <DataTable caption="Versi rubrik" columns={columns}>
      {versions.map((version) => (
        <tr key={version.id}>
          <td>
            <a href={`/${slug}/kesiapan/rubrik/${version.id}`}>{version.title}</a>
            <span className="sub">{`Versi ${version.label}`}</span>
          </td>
          <td>{version.startsOn ? formatDay(version.startsOn) : version.id === "base" ? "Sejak awal" : "–"}</td>
          <td>
            <StateTag version={version} current={current} today={today} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

/** The form that makes a draft of a version, of the one that counts unless another is chosen. */
function CopyCard({ slug, versions, current }: VersionsProps) {
  return (
    <Card title="Buat draf">
      <p>Salin satu versi, sesuaikan bobot, gerbang, dan masa berlakunya, lalu lihat dampaknya sebelum terbit.</p>
      <Form
        action={copyRubricAction}
        hidden={{ daerah: slug, id: uuidv7() }}
        initial={{ from: versions.find(({ label }) => label === current)?.id ?? "base" }}
        submitLabel="Salin menjadi draf"
      >
        <SelectField
          name="from"
          label="Salin dari"
          choices={versions.map(({ id, title, label }) => ({ value: id, label: `${title} (versi ${label})` }))}
        />
        <TextField name="title" label="Nama versi" maxLength={120} autoComplete="off" />
      </Form>
    </Card>
  )
}
