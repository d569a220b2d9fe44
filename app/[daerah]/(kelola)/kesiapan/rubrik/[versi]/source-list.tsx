import { Card } from "@/components/ui/card"
import { listSources } from "@/lib/rubric/rules/sources"
import type { Rubric } from "@/lib/rubric/schema/rubric"

/** What the codes of the criteria's sources stand for, and where each was read. */
export function SourceList({ rubric }: { rubric: Rubric }) {
  return (
    <Card title="Arti kode sumber">
      <p>
        Kriteria disusun dari sumber-sumber ini. Yang berawalan S dibaca di tempat yang disebut; yang berawalan BK
        adalah pengetahuan umum yang belum dicocokkan dengan dokumen resminya.
      </p>
      <dl className="facts">
        {listSources(rubric).map(({ code, name, at }) => (
          <div key={code}>
            <dt id={code}>{code}</dt>
            <dd>
              {name}
              <span className="sub">{at || "Belum dicocokkan dengan dokumen resmi"}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
