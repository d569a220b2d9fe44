import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { listWaiting, type WaitingRow } from "@/lib/intake/queries/repair/rows"
import { hintFor, nearestPlaces } from "@/lib/intake/rules/repair/suggest"
import { fieldOfKind } from "@/lib/intake/rules/repair/texts"
import { kindWords } from "@/lib/intake/rules/repair/words"
import { maskText } from "@/lib/intake/rules/showing"
import type { Problem } from "@/lib/intake/schema"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { OutcomeNotice } from "../outcome-notice"
import { AlikeForms } from "./alike-forms"

export const metadata: Metadata = { title: "Baris yang perlu diperbaiki" }

const rowColumns: Column[] = [
  { key: "enterprise", label: "Usaha" },
  { key: "original", label: "Tertulis di berkas, dan saran" },
]

const perPage = 50

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function WaitingRowsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "repair.list")
  const { jenis, impor, sesudah, hasil, sama } = await queryOf(searchParams)
  const kind = jenis && /^\w+:[a-z0-9-]+$/.test(jenis) ? jenis : undefined
  const intakeId = isId(impor) ? impor : undefined
  const base = `/${actor.tenantSlug}/impor/perbaikan`
  const [{ rows, next }, places] = await Promise.all([
    listWaiting(actor, { kind, intakeId, after: placeOf(sesudah), most: perPage }),
    getKelurahan(actor),
  ])
  const query = new URLSearchParams({ ...(kind && { jenis: kind }), ...(intakeId && { impor: intakeId }) })
  const message = rows[0]?.problems.find(({ field, code }) => `${field}:${code}` === kind)?.message ?? ""
  const near = [...places.values()]
  return (
    <main>
      <PageHeader
        title={kind ? kindWords(kind, message) : "Baris yang menunggu"}
        lead={message}
        back={{ href: intakeId ? `${base}?impor=${intakeId}` : base, label: "Perbaikan impor" }}
      />
      <OutcomeNotice outcome={hasil} />
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada lagi baris seperti ini">Kembali ke Perbaikan impor untuk yang lain.</EmptyState>
      ) : (
        <>
          {kind && fieldOfKind(kind) && (
            <AlikeForms actor={actor} kind={kind} intakeId={intakeId} chosen={sama} places={near} />
          )}
          <section className="stack">
            <h2>Satu per satu</h2>
            <DataTable caption="Baris yang menunggu" columns={rowColumns}>
              {rows.map((row) => (
                <Row key={row.id} row={row} kind={kind} base={base} near={near} userId={actor.userId} />
              ))}
            </DataTable>
            <Pagination
              shown={`${formatNumber(rows.length)} baris ditampilkan`}
              first={sesudah ? `${base}/baris?${query}` : undefined}
              next={next && `${base}/baris?${query}&sesudah=${next.intakeId}.${next.position}`}
            />
          </section>
        </>
      )}
    </main>
  )
}

type RowProps = {
  row: WaitingRow
  kind: string | undefined
  base: string
  near: Parameters<typeof nearestPlaces>[1]
  userId: string | null
}

function Row({ row, kind, base, near, userId }: RowProps) {
  const shown = row.problems.filter(({ field, code, severity }) =>
    kind ? `${field}:${code}` === kind : severity === "error",
  )
  return (
    <tr>
      <td>
        <a href={`${base}/${row.id}${kind ? `?jenis=${kind}` : ""}`}>
          {row.values.name ?? row.values.personName ?? "(tanpa nama)"}
        </a>
        <span className="sub">{row.values.name && row.values.personName}</span>
        <span className="sub">
          {row.fileName}, {row.sheet} baris {row.row}
        </span>
        {row.handedTo === userId && <span className="sub">Diserahkan kepada Anda</span>}
      </td>
      <td>
        {shown.map((problem) => (
          <p key={problem.code}>
            <code>{maskText(problem.original) || "(kosong)"}</code>
            {!kind && ` ${problem.message}`}
            <span className="sub">{adviceFor(problem, near)}</span>
          </p>
        ))}
      </td>
    </tr>
  )
}

function adviceFor(problem: Problem, near: RowProps["near"]): string | null {
  if (problem.field !== "kelurahanCode") return hintFor(problem)
  const names = nearestPlaces(problem.original, near).map(({ name }) => name)
  return names.length > 0 ? `Mungkin ${names.join(", ")}.` : null
}

/** A place in the queue: an import and a row's position in it. */
function placeOf(text: string | undefined): { intakeId: string; position: number } | undefined {
  const [intakeId, position = ""] = text?.split(".") ?? []
  return isId(intakeId) && /^\d{1,7}$/.test(position) ? { intakeId, position: Number(position) } : undefined
}
