import { type Derive, fromRecord, type Known } from "./known"

function deriveRoute(...[product]: Parameters<Derive>): Known[] {
  return product.exports.map(({ id, grade, on, route }) => ({
    value: route === "DIRECT" ? 3 : 2,
    grade,
    on,
    until: null,
    source: { kind: "EXPORT", id },
  }))
}

/** The share of the papers an export of this commodity needs that are ready. */
function derivePapers(...[product, , { exportDocuments }]: Parameters<Derive>): Known[] {
  const needed = [...(exportDocuments.ALL ?? []), ...(exportDocuments[product.commodity] ?? [])]
  const ready = needed.filter((paper) => product.exportDocuments.includes(paper))
  return ready.length > 0 ? fromRecord(product, ready.length / needed.length, ["exportDocuments"]) : []
}

function deriveTraining(...[{ trainings }]: Parameters<Derive>): Known[] {
  return trainings
    .filter(({ topics }) => topics.includes("ekspor"))
    .map(({ id, on }) => ({ value: 1, grade: "document", on, until: null, source: { kind: "TRAINING", id } }))
}

/** What is known of export without asking. */
export const exporting: Record<string, Derive> = {
  EK2: (product) => (product.hsCode ? fromRecord(product, 1, ["hsCode"]) : []),
  EK5: deriveRoute,
  EK6: derivePapers,
  EK8: deriveTraining,
}
