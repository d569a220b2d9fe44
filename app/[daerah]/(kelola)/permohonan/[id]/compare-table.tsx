import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { DataTable } from "@/components/ui/data-table"
import type { getApplication } from "@/lib/application/queries"
import { answerSheet } from "@/lib/application/rules/answer-sheet"
import type { Step } from "@/lib/application/schema"
import { maskNik } from "@/lib/format"
import { formatPhone } from "@/lib/person/rules"

type Application = NonNullable<Awaited<ReturnType<typeof getApplication>>>
type Match = Application["matches"][number]
type CompareTableProps = { slug: string; application: Application; places: Places }

/** What the applicant said, row by row, beside each record that holds the same NIK or NIB; what differs is marked. */
export function CompareTable({ slug, application, places }: CompareTableProps) {
  const { texts, matches } = application
  const rows = answerSheet(texts, places).map((row) =>
    row.step === "nik" ? { ...row, said: maskNik(row.said.slice(-4)) } : row,
  )
  const heads = matches.map(({ id, name }) => ({ key: id, label: <a href={`/${slug}/umkm/${id}`}>{name}</a> }))
  return (
    <DataTable
      caption="Permohonan dan yang tercatat"
      columns={[{ key: "what", label: "Hal" }, { key: "said", label: "Permohonan" }, ...heads]}
    >
      {rows.map(({ step, label, said }) => (
        <tr key={step}>
          <th scope="row">{label}</th>
          <td>{said}</td>
          {matches.map((match) => (
            <td key={match.id}>
              <Recorded said={step === "nib" ? (texts.nib ?? "") : said} recorded={recordedAt(step, match, places)} />
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}

function Recorded({ said, recorded }: { said: string; recorded: string | null | undefined }) {
  if (recorded === undefined) return <span className="muted">–</span>
  const isSame = said.trim().toLowerCase() === (recorded ?? "").trim().toLowerCase()
  return (
    <>
      {recorded ?? "Belum tercatat"}
      <span className="sub">{isSame ? "sama" : "berbeda"}</span>
    </>
  )
}

/** What a record says about a question; undefined where it is not kept in one place. */
function recordedAt(step: Step, match: Match, places: Places): string | null | undefined {
  const { person, kelurahanCode, address, rt, rw } = match
  const place = places.get(kelurahanCode ?? "")
  const known: Partial<Record<Step, string | null>> = {
    nama: person.name,
    nik: person.nikLast4 && maskNik(person.nikLast4),
    hp: person.phone && formatPhone(person.phone),
    usaha: match.name,
    produk: match.products,
    kelurahan: place ? `${place.name}, Kec. ${place.kecamatan}` : null,
    alamat: [address, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(", ") || null,
    nib: match.nib,
  }
  return known[step]
}
