import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import type { Actor } from "@/lib/access"
import { formatNumber, formatRange } from "@/lib/format"
import { getKelurahan } from "@/lib/region/queries"
import { listStep, peoplePerPage } from "@/lib/result/queries/people"
import { definitionOfStep, type Step, wordOfStep } from "@/lib/result/rules/funnel"
import { StepCell } from "./step-cell"

const columns = [
  { key: "nama", label: "Nama dan usaha" },
  { key: "kelurahan", label: "Kelurahan" },
  { key: "keterangan", label: "Keterangan" },
]

type ListProps = { actor: Actor; id: string; step: Step; base: string; total: number; page: string | undefined }

/** The people behind one number, with what is known of them at that step. */
export async function StepList({ actor, id, step, base, total, page: asked }: ListProps) {
  const page = Math.floor(Math.min(Math.max(1, Number(asked) || 1), 1000))
  const [people, places] = await Promise.all([listStep(actor, id, { step, page }), getKelurahan(actor)])
  const href = (at: number) => `${base}/hasil?langkah=${step}${at > 1 ? `&halaman=${at}` : ""}`
  const before = (page - 1) * peoplePerPage
  return (
    <section className="stack">
      <a className="back small" href={`${base}/hasil`}>
        ‹ Semua langkah
      </a>
      <h2>{`${wordOfStep(step)}: ${formatNumber(total)} orang`}</h2>
      <p className="prose muted">{definitionOfStep(step)}</p>
      {people.length === 0 ? (
        <EmptyState title="Tidak ada orang di langkah ini" />
      ) : (
        <>
          <DataTable caption={wordOfStep(step)} columns={columns}>
            {people.map((one) => (
              <tr key={one.key}>
                <td>
                  {one.name}
                  {one.enterprise && <span className="sub">{one.enterprise}</span>}
                </td>
                <td>{(one.kelurahanCode && places.get(one.kelurahanCode)?.name) || "–"}</td>
                <td>
                  <StepCell slug={actor.tenantSlug} step={step} one={one} />
                </td>
              </tr>
            ))}
          </DataTable>
          <Pagination
            shown={`Menampilkan ${formatRange(before + 1, before + people.length)} dari ${formatNumber(total)} orang`}
            previous={page > 1 ? href(page - 1) : undefined}
            next={before + people.length < total ? href(page + 1) : undefined}
          />
        </>
      )}
    </section>
  )
}
