import type { TimelineEntry } from "@/components/ui/timeline"
import { isRole, roles } from "@/lib/access"
import { formatInstant } from "@/lib/format"
import type { MouMoment } from "@/lib/mou/queries/history"
import { mouFacts } from "@/lib/mou/rules/changed"
import { mouStatuses, versionKinds } from "@/lib/mou/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** What happened to an agreement, as a list of who, when and why. */
export function momentEntries(moments: readonly MouMoment[], zone: string): TimelineEntry[] {
  return moments.map(({ id, at, by, role, ...moment }) => ({
    id,
    at: formatInstant(at, zone),
    dateTime: at.toISOString(),
    by: by ?? (isRole(role) ? roles[role] : "Pengelola portal"),
    ...sayMoment(moment),
  }))
}

type Said = { title: string; detail: string | null }

function sayMoment({ step, change, version }: Pick<MouMoment, "step" | "change" | "version">): Said {
  if (step) return { title: `${mouStatuses[step.from]} → ${mouStatuses[step.to]}`, detail: step.reason || null }
  if (version)
    return { title: `Naskah versi ${version.number}: ${versionKinds[version.kind]}`, detail: version.note || null }
  if (change?.isNew) return { title: "Diusulkan", detail: null }
  const names = (change?.changed ?? []).map((name) => (isKeyOf(mouFacts, name) ? mouFacts[name] : name))
  return { title: "Diubah", detail: names.length > 0 ? names.join(", ") : "Disimpan tanpa perubahan." }
}
