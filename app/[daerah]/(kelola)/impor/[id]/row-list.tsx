import { Fragment } from "react"
import { type Chip, Chips } from "@/components/ui/chips"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Tag } from "@/components/ui/tag"
import type { Actor } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { type IntakeRow, listIntakeRows, type RowFilter } from "@/lib/intake/queries/rows"
import type { RegisterRef, RowRef } from "@/lib/intake/rules/rows/row"
import { showProblem } from "@/lib/intake/rules/showing"
import { outcomes } from "@/lib/intake/rules/states"
import { outcomeMoods } from "../moods"
import { fieldLabel } from "./summary"
import type { Intake } from "./view"

const rowColumns: Column[] = [
  { key: "row", label: "Lembar, baris" },
  { key: "name", label: "Usaha" },
  { key: "outcome", label: "Hasil" },
  { key: "problems", label: "Masalah" },
]

type RowListProps = { actor: Actor; intake: Intake; filter: RowFilter }

/** The rows of an import of one kind: sheet, row as in Excel, and column by column what is wrong with them. */
export async function RowList({ actor, intake, filter }: RowListProps) {
  const base = `/${actor.tenantSlug}/impor/${intake.id}`
  const { rows, next } = await listIntakeRows(actor, intake.id, filter)
  const query = new URLSearchParams({
    ...(filter.outcome && { hasil: filter.outcome }),
    ...(filter.problem && { masalah: filter.problem }),
  })
  const after = (position: number) => `${base}?${query}&sesudah=${position}`
  if (rows.length === 0)
    return <EmptyState title="Tidak ada baris seperti ini">Kembali ke ringkasan untuk memilih yang lain.</EmptyState>
  return (
    <section className="stack">
      <Chips chips={chipsOf(intake, filter, base)} clearHref={`${base}?hasil=ready`} />
      <DataTable caption="Baris impor" columns={rowColumns}>
        {rows.map((row) => (
          <Row key={row.id} row={row} slug={actor.tenantSlug} />
        ))}
      </DataTable>
      <Pagination
        shown={`${formatNumber(rows.length)} baris ditampilkan`}
        first={filter.after === undefined ? undefined : `${base}?${query}`}
        next={next === undefined ? undefined : after(next)}
      />
    </section>
  )
}

function chipsOf(intake: Intake, { outcome, problem }: RowFilter, base: string): Chip[] {
  const [field = "", code] = problem?.split(":") ?? []
  const known = intake.reading.problems.find((one) => one.field === field && one.code === code)
  const chips: Chip[] = []
  if (outcome)
    chips.push({
      key: "hasil",
      label: "Hasil",
      value: outcomes[outcome],
      removeHref: problem ? `${base}?masalah=${problem}` : base,
    })
  if (problem)
    chips.push({
      key: "masalah",
      label: fieldLabel(field),
      value: known?.message ?? problem,
      removeHref: outcome ? `${base}?hasil=${outcome}` : base,
    })
  return chips
}

function Row({ row, slug }: { row: IntakeRow; slug: string }) {
  return (
    <tr>
      <td>
        {row.sheet}
        <span className="sub">baris {row.row}</span>
      </td>
      <td>
        {row.enterpriseId ? (
          <a href={`/${slug}/umkm/${row.enterpriseId}`}>{row.values.name ?? row.values.personName}</a>
        ) : (
          (row.values.name ?? "(tanpa nama usaha)")
        )}
        <span className="sub">{row.values.personName}</span>
      </td>
      <td>
        <Tag mood={outcomeMoods[row.outcome]}>{outcomes[row.outcome]}</Tag>
      </td>
      <td>
        <ul className="stack tight">
          {row.problems.map((problem) => (
            <li key={`${problem.field}:${problem.code}`}>
              <b>{fieldLabel(problem.field)}</b>
              {problem.original && <code> {showProblem(problem, row.values)}</code>}: {problem.message}
            </li>
          ))}
          <Twins title="Sama dengan" places={row.duplicateOf} slug={slug} />
          <Twins title="Pelaku yang sama, usaha lain" places={row.samePersonAs} slug={slug} />
          <Twins title="Mirip dengan" places={row.similarTo} slug={slug} />
        </ul>
      </td>
    </tr>
  )
}

type TwinsProps = { title: string; places: readonly (RowRef | RegisterRef)[]; slug: string }

function Twins({ title, places, slug }: TwinsProps) {
  if (places.length === 0) return null
  return (
    <li className="muted">
      {title}:{" "}
      {places.slice(0, 5).map((place, index) => (
        <Fragment key={"row" in place ? `${place.sheet}:${place.row}` : place.enterpriseId}>
          {index > 0 && ", "}
          {"row" in place ? (
            `${place.sheet} baris ${place.row}`
          ) : (
            <a href={`/${slug}/umkm/${place.enterpriseId}`}>{place.name ?? "usaha di data UMKM"}</a>
          )}
        </Fragment>
      ))}
      {places.length > 5 && ` dan ${places.length - 5} lagi`}
    </li>
  )
}
