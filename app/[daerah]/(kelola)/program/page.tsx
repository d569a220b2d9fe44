import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tabs } from "@/components/ui/tabs"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber, formatRupiah } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { listProgrammes, listProgrammeYears, type ProgrammeRow } from "@/lib/programme/queries"
import { dayIn } from "@/lib/tenant/rules"
import { budgetSources } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"
import { Reached } from "./reached"

export const metadata: Metadata = { title: "Program" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function ProgrammesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "programme.list")
  const [{ timeZone }, { tahun = "" }] = await Promise.all([requireTenant(params), queryOf(searchParams)])
  const thisYear = Number(dayIn(timeZone, new Date()).slice(0, 4))
  const year = /^20\d\d$/.test(tahun) ? Number(tahun) : thisYear
  const [programmes, known] = await Promise.all([listProgrammes(actor, year), listProgrammeYears(actor)])
  const years = [...new Set([...known, thisYear, year])].sort((a, b) => b - a)
  const base = `/${actor.tenantSlug}/program`
  const create = may(actor, "programme.save") && <ButtonLink href={`${base}/baru`}>Program baru</ButtonLink>
  return (
    <main>
      <PageHeader title="Program" lead="Apa yang hendak dicapai setahun, dan seberapa jauh sudah tercapai.">
        {may(actor, "report.view") && programmes.length > 0 && (
          <ButtonLink href={`${base}/laporan?tahun=${year}`} variant="quiet">
            Laporan {year}
          </ButtonLink>
        )}
        {create}
      </PageHeader>
      <Tabs
        label="Tahun"
        tabs={years.map((each) => ({ href: `${base}?tahun=${each}`, label: String(each), current: each === year }))}
      />
      {programmes.length === 0 ? (
        <EmptyState title={`Belum ada program tahun ${year}`} action={create}>
          Program menghimpun pelatihan dengan satu sumber dana, kode sub kegiatan, dan target.
        </EmptyState>
      ) : (
        <>
          <DataTable caption={`Program tahun ${year}`} columns={columns}>
            {programmes.map((programme) => (
              <Row key={programme.id} base={base} programme={programme} />
            ))}
          </DataTable>
          <p className="small muted">
            Peserta adalah pelaku usaha yang terdaftar dan hadir pada paling sedikit satu sesi. Yang menerapkan adalah
            peserta yang 90 hari kemudian menjawab menerapkan penuh atau sebagian; yang tidak menjawab tidak dihitung.
          </p>
        </>
      )}
    </main>
  )
}

function Row({ base, programme }: { base: string; programme: ProgrammeRow }) {
  const { id, name, subactivityCode, budgetSource, budget, trainings } = programme
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${id}`}>{name}</a>
        {subactivityCode && <span className="sub">{subactivityCode}</span>}
      </th>
      <td>
        {budgetSources[keyOf(budgetSources, budgetSource)]}
        <span className="sub">{budget === null ? "anggaran belum diisi" : formatRupiah(budget)}</span>
      </td>
      <td className="num">{formatNumber(trainings)}</td>
      <td className="num">
        <Reached reached={programme.attended} target={programme.targetParticipants} />
      </td>
      <td className="num">
        <Reached reached={programme.applied} target={programme.targetApplied} />
      </td>
    </tr>
  )
}

const columns = [
  { key: "name", label: "Program" },
  { key: "source", label: "Dana" },
  { key: "trainings", label: "Pelatihan", numeric: true },
  { key: "participants", label: "Peserta", numeric: true },
  { key: "applied", label: "Menerapkan", numeric: true },
]
