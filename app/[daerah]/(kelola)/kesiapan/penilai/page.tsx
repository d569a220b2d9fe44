import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { may } from "@/lib/access"
import {
  type Assessor,
  listAssessors,
  listAssessorTasks,
  listSecondAssessors,
} from "@/lib/assessment/queries/assessors"
import { requireActor, requireTenant } from "@/lib/auth"
import { queryOf, type SearchParams } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"
import { drawSampleAction } from "./actions"
import { AssessorTable } from "./assessor-table"
import "../few-columns.css"

export const metadata: Metadata = { title: "Penilai" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function AssessorsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "assessor.list")
  const slug = actor.tenantSlug
  const [assessors, tasks, seconds, { timeZone }, { ditarik }] = await Promise.all([
    listAssessors(actor),
    listAssessorTasks(actor),
    listSecondAssessors(actor),
    requireTenant(params),
    queryOf(searchParams),
  ])
  return (
    <main className="few-columns">
      <PageHeader
        title="Penilai"
        lead="Sebagian penilaian dinilai lagi oleh orang lain yang tidak melihat jawaban pertama, supaya nilai berarti sama di mana pun."
        back={{ href: `/${slug}/kesiapan`, label: "Kesiapan" }}
      />
      {ditarik && /^\d{1,6}$/.test(ditarik) && (
        <Notice kind="success">{`${ditarik} penilaian ditarik untuk dinilai kedua kali.`}</Notice>
      )}
      {may(actor, "assessment.verify") && (
        <>
          <TaskCard title="Penilaian kedua untuk Anda" query="buta" slug={slug} tasks={tasks.blind} />
          <TaskCard title="Menunggu disahkan" query="sahkan" slug={slug} tasks={tasks.handed} />
        </>
      )}
      {assessors.length > 0 ? (
        <Agreements assessors={assessors} />
      ) : (
        <EmptyState title="Belum ada penilaian">Penilai muncul di sini sesudah menilai produk.</EmptyState>
      )}
      {may(actor, "assessment.draw-sample") && (
        <SampleCard slug={slug} seconds={seconds} today={dayIn(timeZone, new Date())} />
      )}
    </main>
  )
}

type Task = { id: string; product: { id: string; name: string; enterprise: { name: string } } }
type TaskCardProps = { title: string; query: "buta" | "sahkan"; slug: string; tasks: readonly Task[] }

/** Assessments that wait for the reader; nothing when there are none. */
function TaskCard({ title, query, slug, tasks }: TaskCardProps) {
  if (tasks.length === 0) return null
  return (
    <Card title={title}>
      <ul className="stack tight">
        {tasks.map(({ id, product }) => (
          <li key={id}>
            <a href={`/${slug}/produk/${product.id}/penilaian?${query}=${id}`}>{product.name}</a>
            {` dari ${product.enterprise.name}`}
          </li>
        ))}
      </ul>
    </Card>
  )
}

type SampleCardProps = { slug: string; seconds: readonly { id: string; name: string }[]; today: string }

/** The form that draws a sample for a second look. */
function SampleCard({ slug, seconds, today }: SampleCardProps) {
  return (
    <Card title="Tarik contoh untuk dinilai kedua kali">
      <Form
        action={drawSampleAction}
        hidden={{ daerah: slug }}
        initial={{ share: "10", seed: today }}
        submitLabel="Tarik contoh"
      >
        <TextField name="share" label="Bagian yang ditarik (persen)" maxLength={3} inputMode="numeric" />
        <TextField
          name="seed"
          label="Benih undian"
          hint="Kata atau tanggal apa saja; benih yang sama menarik contoh yang sama, dan tercatat di riwayat."
          maxLength={40}
          autoComplete="off"
        />
        <SelectField
          name="assessorId"
          label="Penilai kedua"
          choices={seconds.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </Card>
  )
}

/** Every assessor's agreement, and how to read it. */
function Agreements({ assessors }: { assessors: readonly Assessor[] }) {
  return (
    <>
      <AssessorTable assessors={assessors} />
      <p className="muted small">
        Selisih dalam poin dari 100; di atas nol berarti lebih longgar daripada penilai kedua. Tanda “cenderung longgar”
        baru muncul sesudah sedikitnya 10 produk dinilai dua kali, bila selisihnya di atas 5 poin dan seluruh rentangnya
        di atas nol. Penilai yang adil terkena tanda ini kurang dari 1 di antara 100.
      </p>
    </>
  )
}
