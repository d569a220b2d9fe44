import { elementField } from "@/lib/product/schema/label"
import { type LabelElement, labelElements } from "@/lib/product/schema/words"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { keysOf } from "@/lib/vocabulary"

type Label = { elements: string[]; notNeeded: string[]; grade: EvidenceGrade } | undefined

const hints: Partial<Record<LabelElement, string>> = {
  NET_CONTENT: "Misalnya 250 g atau 100 ml",
  HALAL: "Logo halal, atau tulisan mengandung babi bila memang begitu",
  PRODUCTION_CODE: "Tanggal dibuat dan kode kumpulannya",
  EXPIRY: "Baik digunakan sebelum",
  PERMIT: "P-IRT atau BPOM MD",
  ORIGIN: "Hanya bila memakai bahan hewan atau rekayasa genetik; kalau tidak, biarkan kosong",
}

/** What a label must say, each to be ticked when it is there; what the agency found not to be needed is not asked. */
export function ElementBoxes({ label }: { label: Label }) {
  // What the agency found to be needed and missing is not made needless by an empty box.
  const isOriginAsked = label && label.grade !== "stated" && !label.notNeeded.includes("ORIGIN")
  return (
    <fieldset className="field">
      <legend>Apa saja yang tertulis di label?</legend>
      <p className="hint">Lihat labelnya, lalu centang yang ada.</p>
      {keysOf(labelElements).map((element) => {
        const name = elementField(element)
        const isFree = element !== "ORIGIN" && label?.notNeeded.includes(element)
        if (isFree) return <input type="hidden" key={element} name={name} value="tanpa" />
        return (
          <label className="choice" key={element}>
            <input type="checkbox" name={name} value="ada" defaultChecked={label?.elements.includes(element)} />
            <span>
              {labelElements[element]}
              {hints[element] && <span className="sub">{hints[element]}</span>}
            </span>
            {/* Of a box left alone this counts: the origin of certain ingredients is needed only where they are. */}
            {element === "ORIGIN" && !isOriginAsked && <input type="hidden" name={name} value="tanpa" />}
          </label>
        )
      })}
    </fieldset>
  )
}
