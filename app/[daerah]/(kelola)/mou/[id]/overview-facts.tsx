import { DescriptionList } from "@/components/ui/description-list"
import { formatDay, formatDaysFrom } from "@/lib/format"
import type { MouDetail } from "@/lib/mou/queries/detail"
import { isInForce } from "@/lib/mou/rules/status"
import { mouCategories } from "@/lib/mou/schema/words"
import "@/app/[daerah]/(kelola)/mou/mou.css"

/** When it was signed and how long it holds. */
export function TermFacts({ mou, today }: { mou: MouDetail; today: string }) {
  const { signedOn, place, startsOn, endsOn, status, agency, category } = mou
  return (
    <DescriptionList
      facts={[
        { label: "Ditandatangani", value: signedOn && formatDay(signedOn), note: place },
        { label: "Mulai berlaku", value: startsOn && formatDay(startsOn) },
        {
          label: "Hari terakhir",
          value: endsOn && formatDay(endsOn),
          note: endsOn && isInForce(status) ? formatDaysFrom(endsOn, today) : null,
        },
        { label: "Golongan mitra", value: mouCategories[category] },
        { label: "Perangkat daerah pelaksana", value: agency },
      ]}
    />
  )
}

/** What the TKKSD and the DPRD said. */
export function ConsentFacts({ mou }: { mou: MouDetail }) {
  const { tkksdOn, tkksdWords, needsDprd, dprdNumber, dprdOn } = mou
  const consent = [dprdNumber, dprdOn && formatDay(dprdOn)].filter(Boolean).join(", ")
  return (
    <DescriptionList
      facts={[
        { label: "Telaah TKKSD", value: tkksdOn && formatDay(tkksdOn), note: tkksdWords },
        { label: "Persetujuan DPRD", value: needsDprd ? consent : "Tidak diperlukan" },
      ]}
    />
  )
}

type Content = Pick<MouDetail, "object" | "scopes" | "rights" | "duties" | "financing">

/** What was agreed, in the words of the paper. */
export function ContentFacts({ mou }: { mou: Content }) {
  const { object, scopes, rights, duties, financing } = mou
  return (
    <DescriptionList
      facts={[
        { label: "Objek", value: object },
        { label: "Ruang lingkup", value: scopes.length > 0 && <ScopeList scopes={scopes} /> },
        { label: "Hak", value: rights && <Lines text={rights} /> },
        { label: "Kewajiban", value: duties && <Lines text={duties} /> },
        { label: "Pembiayaan", value: financing },
      ].map((fact) => ({ ...fact, value: fact.value || null }))}
    />
  )
}

function ScopeList({ scopes }: { scopes: readonly string[] }) {
  return (
    <div className="prose">
      <ol>
        {scopes.map((scope) => (
          <li key={scope}>{scope}</li>
        ))}
      </ol>
    </div>
  )
}

function Lines({ text }: { text: string }) {
  return <span className="lines">{text}</span>
}
