import { formatNumber } from "@/lib/format"
import type { Behind, Flow } from "@/lib/readiness/rules/picture"
import { type Level, levelRank, levels } from "@/lib/readiness/schema/words"

type PathOf = (wanted: Partial<Behind>) => string

/** From which level to which, the ups before the downs; and apart, what only a new rubric did. */
export function Steps({ flows, path }: { flows: readonly Flow[]; path: PathOf }) {
  const own = listSteps(flows.filter(({ began, ended, byRubric }) => byRubric === 0 && began !== ended))
  const byRubric = listSteps(flows.filter((flow) => flow.byRubric === 1 || flow.byRubric === -1))
  return (
    <>
      {own.length === 0 ? (
        <p>Tidak ada produk yang berpindah tingkat dengan sendirinya antara kedua tanggal ini.</p>
      ) : (
        <StepList steps={own} href={({ began, ended }) => path({ began, ended, cause: "produk" })} />
      )}
      {byRubric.length > 0 && (
        <>
          <h3>Karena rubrik berubah</h3>
          <p className="muted">Rubrik menilai lain produk yang sama; ini bukan hasil siapa pun.</p>
          <StepList steps={byRubric} href={({ began, ended }) => path({ began, ended, cause: "rubrik" })} />
        </>
      )}
    </>
  )
}

type Step = { began: Level; ended: Level; count: number }

/** The steps between levels, each once, the highest first. */
function listSteps(flows: readonly Flow[]): Step[] {
  const steps = new Map<string, Step>()
  for (const { began, ended, count } of flows) {
    if (began === null) continue
    const known = steps.get(began + ended)?.count ?? 0
    steps.set(began + ended, { began, ended, count: known + count })
  }
  return [...steps.values()].sort((a, b) => heightOf(b) - heightOf(a) || b.count - a.count)
}

function StepList({ steps, href }: { steps: readonly Step[]; href: (step: Step) => string }) {
  return (
    <ul className="steps">
      {steps.map((step) => {
        const { began, ended, count } = step
        const height = heightOf(step)
        return (
          <li key={began + ended} className={height > 0 ? "up" : height < 0 ? "down" : undefined}>
            <a href={href(step)}>
              {levels[began]} → {levels[ended]}
            </a>
            : {formatNumber(count)} produk {height > 0 ? "naik" : height < 0 ? "turun" : "tetap"}
          </li>
        )
      })}
    </ul>
  )
}

function heightOf({ began, ended }: Step): number {
  return levelRank(ended) - levelRank(began)
}
