import { queryOf } from "@/app/[daerah]/(kelola)/umkm/massal/selected"
import { PickedCount } from "@/app/[daerah]/(kelola)/umkm/tick"
import { Button } from "@/components/ui/button"
import { type Action, type Actor, may } from "@/lib/access"
import type { Filter } from "@/lib/enterprise/rules/filter"
import { isStep, steps } from "@/lib/enterprise/schema/steps"
import { formatNumber } from "@/lib/format"
import "./bulk.css"

const others: { deed: string; action: Action; label: string }[] = [
  { deed: "label", action: "enterprise.tag", label: "Label" },
  { deed: "tugas", action: "enterprise.assign", label: "Tugaskan" },
  { deed: "ekspor", action: "enterprise.export", label: "Ekspor" },
  { deed: "whatsapp", action: "enterprise.correct", label: "Daftar WhatsApp" },
]

/** Which steps a list offers by the statuses it is narrowed to: what is rare only where it fits. */
const usual: Record<string, (statuses: readonly string[]) => boolean> = {
  approve: () => true,
  "ask-repair": () => true,
  close: () => true,
  submit: (statuses) => statuses.includes("DRAFT"),
  reject: (statuses) => statuses.some((status) => ["SUBMITTED", "CHECKED", "NEEDS_REPAIR"].includes(status)),
  move: (statuses) => statuses.length > 0,
  reopen: (statuses) => statuses.some((status) => ["CLOSED", "MOVED", "REJECTED"].includes(status)),
}

type Deed = { deed: string; label: string }

/** What the actor can do to many enterprises of this list at once; none for those who only look. */
export function listDeeds(actor: Actor, { chosen }: Filter): Deed[] {
  const offered = Object.entries(usual).flatMap(([deed, fits]) =>
    isStep(deed) && fits(chosen.status ?? []) ? [{ deed, ...steps[deed] }] : [],
  )
  return [...offered, ...others].filter(({ action }) => may(actor, action))
}

/** The bar below a list: everything it shows or what was ticked, and what to do with it. A plain GET form. */
export function BulkBar({ base, filter, deeds, total }: BulkBarProps) {
  const all = total === null ? "semua hasil" : `semua ${formatNumber(total)} hasil`
  return (
    <form id="massal" className="bulk bar no-print" action={`${base}/massal`} aria-label="Tindakan untuk yang dipilih">
      {[...new URLSearchParams(queryOf(filter))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="choice">
        <input type="checkbox" name="semua" value="1" />
        <span>Pilih {all}</span>
      </label>
      <PickedCount />
      <span className="grow" />
      {deeds.map(({ deed, label }) => (
        <Button key={deed} size="sm" variant={deed === "approve" ? undefined : "quiet"} name="aksi" value={deed}>
          {label}
        </Button>
      ))}
    </form>
  )
}

type BulkBarProps = { base: string; filter: Filter; deeds: readonly Deed[]; total: number | null }
