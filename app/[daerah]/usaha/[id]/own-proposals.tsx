import { Tag } from "@/components/ui/tag"
import { fieldWord } from "@/lib/enterprise/rules/field-words"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatInstant } from "@/lib/format"
import type { listProposalsAbout } from "@/lib/proposal/queries"
import { dueAt } from "@/lib/proposal/rules"
import { proposalKinds, proposalMoods, proposalStates } from "@/lib/proposal/schema"

type Proposal = Awaited<ReturnType<typeof listProposalsAbout>>[number]
type Places = ReadonlyMap<string, { name: string }>
type OwnProposalsProps = { proposals: Proposal[]; zone: string; places: Places }

const moods = new Map<string, "warn" | "good" | "info" | "plain">(Object.entries(proposalMoods))

/** What the owner has proposed or objected to, and what was answered. */
export function OwnProposals({ proposals, zone, places }: OwnProposalsProps) {
  if (proposals.length === 0) return null
  return (
    <section className="stack" id="usulan">
      <h2>Usulan dan keberatan Anda</h2>
      {proposals.map((proposal) => (
        <OwnProposal key={proposal.id} {...{ proposal, zone, places }} />
      ))}
    </section>
  )
}

function OwnProposal({ proposal, zone, places }: Omit<OwnProposalsProps, "proposals"> & { proposal: Proposal }) {
  const { kind, state, at, fields, accepted, from, to, note, answer } = proposal
  const isAnswered = state !== "OPEN"
  const say = (field: string, text = "") =>
    (field === "kelurahanCode" ? (places.get(text)?.name ?? text) : text) || "kosong"
  return (
    <article className="card">
      <h3>
        {wordFor(proposalKinds, kind)} <Tag mood={moods.get(state) ?? "plain"}>{wordFor(proposalStates, state)}</Tag>
      </h3>
      <p className="muted small">
        Dikirim {formatInstant(at, zone)}
        {!isAnswered && `, dijawab paling lambat ${formatInstant(dueAt(at), zone)}`}
      </p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            {fieldWord(field)}: {say(field, from[field])} → {say(field, to[field])}
            {isAnswered && (accepted.includes(field) ? " (diterima)" : " (tidak diterima)")}
          </li>
        ))}
      </ul>
      {note && <p>“{note}”</p>}
      {answer && (
        <p>
          <b>Jawaban:</b> {answer}
        </p>
      )}
    </article>
  )
}
