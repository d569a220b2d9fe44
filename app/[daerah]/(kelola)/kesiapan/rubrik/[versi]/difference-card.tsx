import { Card } from "@/components/ui/card"
import { type Difference, listDifferences } from "@/lib/rubric/rules/difference"
import type { Rubric } from "@/lib/rubric/schema/rubric"

type DifferenceCardProps = { current: { rubric: Rubric; label: string }; rubric: Rubric }

/** What a draft says otherwise than the version that counts now. */
export function DifferenceCard({ current, rubric }: DifferenceCardProps) {
  const differences = listDifferences(current.rubric, rubric)
  return (
    <Card title={`Yang berbeda dari versi ${current.label} yang berlaku sekarang`}>
      {differences.length === 0 ? (
        <p className="muted">
          Belum ada. Pilih “Ubah” pada kriteria di bawah, atau “Ubah bobot dan syarat tingkat”; draf disimpan tanpa
          mengubah hitungan produk.
        </p>
      ) : (
        <ul>
          {differences.map((one) => (
            <li key={one.criterion?.code ?? "seluruhnya"}>
              <Line {...one} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Line({ criterion, said }: Difference) {
  if (!criterion) return <>Seluruh rubrik: {said.join("; ")}</>
  return (
    <>
      <a href={`#${criterion.code}`}>{criterion.code}</a> {criterion.statement.id}: <b>{said.join("; ")}</b>
    </>
  )
}
