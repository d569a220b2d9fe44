import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { Button, ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { FileField } from "@/components/ui/file-field"
import { Notice } from "@/components/ui/notice"
import { Pagination } from "@/components/ui/pagination"
import { Tag } from "@/components/ui/tag"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstant, formatNumber } from "@/lib/format"
import { listIntakes } from "@/lib/intake/queries/intakes"
import { intakeStates, isIntakeState } from "@/lib/intake/rules/states"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { moods } from "./moods"

export const metadata: Metadata = { title: "Impor" }

/** Why an upload was not taken, in words. */
const faults = new Map([
  ["none", "Belum ada berkas yang dipilih. Pilih berkas Excel atau CSV, lalu tekan Unggah."],
  ["empty", "Berkas itu kosong (0 byte). Simpan ulang dari Excel, lalu unggah lagi."],
  ["too-large", "Berkas lebih dari 20 MB. Simpan hanya lembar datanya atau bagi menjadi beberapa berkas."],
  ["broken", "Kiriman terputus atau rusak di jalan. Unggah sekali lagi."],
  ["origin", "Kiriman ini tidak berasal dari halaman portal. Muat ulang halaman ini, lalu unggah lagi."],
])

const columns = [
  { key: "file", label: "Berkas" },
  { key: "state", label: "Keadaan" },
  { key: "ready", label: "Siap", numeric: true },
  { key: "warning", label: "Peringatan", numeric: true },
  { key: "error", label: "Galat", numeric: true },
  { key: "duplicate", label: "Ganda", numeric: true },
  { key: "saved", label: "Tersimpan", numeric: true },
]

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function IntakesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "intake.list")
  const { galat, sesudah } = await queryOf(searchParams)
  const base = `/${actor.tenantSlug}/impor`
  const { intakes, next } = await listIntakes(actor, isId(sesudah) ? sesudah : undefined)
  const { timeZone: zone } = await requireTenant(params)
  const fault = galat ? faults.get(galat) : undefined
  return (
    <main>
      <PageHeader
        title="Impor"
        lead="Unggah daftar UMKM apa adanya. Berkas diperiksa dahulu; tidak ada yang masuk sebelum Anda menekan Simpan."
      >
        <ButtonLink href={`${base}/perbaikan`} variant="quiet">
          Antrean perbaikan
        </ButtonLink>
        <ButtonLink href={`${base}/templat`} variant="quiet" download>
          Unduh templat
        </ButtonLink>
      </PageHeader>
      {fault && (
        <Notice kind="warning" title="Berkas belum diterima">
          {fault}
        </Notice>
      )}
      <form className="form" action={`${base}/berkas`} method="post" encType="multipart/form-data">
        <input type="hidden" name="id" value={uuidv7()} />
        <FileField
          name="file"
          label="Berkas Excel atau CSV"
          accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.txt,.htm,.html,.xml"
          kinds="Excel, LibreOffice, atau CSV, sampai 100.000 baris"
          maxBytes={20_000_000}
        />
        <div className="bar">
          <Button>Unggah dan periksa</Button>
        </div>
      </form>
      {intakes.length > 0 && (
        <DataTable caption="Impor sebelumnya" quietCaption={false} columns={columns}>
          {intakes.map(({ id, fileName, state, createdAt, by, counts, savedCount }) => (
            <tr key={id}>
              <td>
                <a href={`${base}/${id}`}>{fileName}</a>
                <span className="sub">
                  {formatInstant(createdAt, zone)}, {by}
                </span>
              </td>
              <td>{isIntakeState(state) && <Tag mood={moods[state]}>{intakeStates[state]}</Tag>}</td>
              <td className="num">{formatNumber(counts.ready)}</td>
              <td className="num">{formatNumber(counts.warning)}</td>
              <td className="num">{formatNumber(counts.error)}</td>
              <td className="num">{formatNumber(counts.duplicate)}</td>
              <td className="num">{savedCount === null ? "–" : formatNumber(savedCount)}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {(next || sesudah) && (
        <Pagination
          shown={`${formatNumber(intakes.length)} impor`}
          first={sesudah ? base : undefined}
          next={next ? `${base}?sesudah=${next}` : undefined}
        />
      )}
    </main>
  )
}
