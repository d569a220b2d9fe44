import { askPlainly, sayAnswer, sayBetter } from "@/lib/assessment/rules/plain-words"
import type { View } from "@/lib/assessment/rules/self"

type Saying = "own" | "better" | "seen"

type ViewListProps = {
  title: string
  lead?: string
  views: readonly View[]
  most: number
  /** What is said of each: the owner's answer, what comes after it, or what was seen. */
  say?: Saying
  none?: string
}

/** Some criteria as questions with what was answered, the rest folded. */
export function ViewList({ title, lead, views, most, say = "own", none }: ViewListProps) {
  const rest = views.slice(most)
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      {lead && <p>{lead}</p>}
      {views.length === 0 && none && <p className="muted">{none}</p>}
      <Views views={views.slice(0, most)} say={say} />
      {rest.length > 0 && (
        <details>
          <summary>{`${rest.length} lagi`}</summary>
          <Views views={rest} say={say} />
        </details>
      )}
    </section>
  )
}

function Views({ views, say }: { views: readonly View[]; say: Saying }) {
  return (
    <ul className="stack">
      {views.map((view) => (
        <li key={view.criterion.code}>
          {askPlainly(view.criterion).question}
          <span className="sub">{sayView(view, say)}</span>
        </li>
      ))}
    </ul>
  )
}

function sayView({ criterion, own, seen }: View, say: Saying): string {
  if (say === "seen") return `Dilihat petugas: ${sayAnswer(criterion, seen)}`
  const better = say === "better" ? sayBetter(criterion, own) : null
  return better
    ? `Sekarang: ${sayAnswer(criterion, own)}. Berikutnya: ${better}.`
    : `Menurut Anda: ${sayAnswer(criterion, own)}`
}
