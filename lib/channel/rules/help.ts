import type { PartnerService } from "@/lib/partner/schema/words"
import type { Topic } from "@/lib/training/schema/words"
import type { Line } from "./explain"

/** Who could help: trainings one can still enrol in, and partners with an agreement in force. */
export type Helpers = {
  trainings: { id: string; title: string; topics: readonly string[] }[]
  partners: { id: string; name: string; mouId: string; services: readonly string[] }[]
}

/** What a partner can do about a dimension, the nearest first. */
const services: Record<Topic, readonly PartnerService[]> = {
  mutu: ["TEST", "CERTIFICATION", "CALIBRATION", "CONSULTANCY", "MENTORING"],
  volume: ["FINANCING", "CONSULTANCY", "MENTORING"],
  kemasan: ["CONSULTANCY", "MENTORING", "TRAINING"],
  pemasaran: ["CURATION", "SHELF_SPACE", "PROMOTION"],
  legalitas: ["CERTIFICATION", "MENTORING"],
  keuangan: ["FINANCING"],
  ekspor: ["EXPORT", "LOGISTICS"],
}

/** One who can help with something, and what with. */
export type Help =
  | { kind: "training"; id: string; title: string }
  | { kind: "partner"; id: string; name: string; mouId: string; service: PartnerService }
  | { kind: "field" }

const most = 2

/** Who can help with something that is not so yet; what only has to be looked at needs nobody but the field staff. */
export function listHelp({ state, dimension }: Pick<Line, "state" | "dimension">, helpers: Helpers): Help[] {
  if (state === "MET") return []
  if (state === "STATED") return [{ kind: "field" }]
  if (!dimension) return []
  const trainings = helpers.trainings.filter(({ topics }) => topics.includes(dimension)).slice(0, most)
  const partners = helpers.partners.flatMap((partner) => {
    const service = services[dimension].find((one) => partner.services.includes(one))
    return service ? [{ partner, service, rank: services[dimension].indexOf(service) }] : []
  })
  return [
    ...trainings.map(({ id, title }) => ({ kind: "training" as const, id, title })),
    ...partners
      .sort((a, b) => a.rank - b.rank || a.partner.name.localeCompare(b.partner.name))
      .slice(0, most)
      .map(({ partner: { id, name, mouId }, service }) => ({ kind: "partner" as const, id, name, mouId, service })),
  ]
}
