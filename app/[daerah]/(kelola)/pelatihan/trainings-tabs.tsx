import { Tabs } from "@/components/ui/tabs"
import { type Action, type Actor, may } from "@/lib/access"

/** The pages about all trainings, in the order people need them; a page joins when it is there. */
const pages = {
  "": { label: "Daftar", action: "training.list" },
  kalender: { label: "Kalender", action: "training.list" },
  pemerataan: { label: "Pemerataan", action: "equity.view" },
} as const satisfies Record<string, { label: string; action: Action }>

/** The pages about all trainings, as tabs; nothing while there is only one. */
export function TrainingsTabs({ actor, current }: { actor: Actor; current: keyof typeof pages }) {
  const open = Object.entries(pages).filter(([, { action }]) => may(actor, action))
  if (open.length < 2) return null
  const base = `/${actor.tenantSlug}/pelatihan`
  return (
    <Tabs
      label="Halaman pelatihan"
      tabs={open.map(([path, { label }]) => ({
        href: path ? `${base}/${path}` : base,
        label,
        current: path === current,
      }))}
    />
  )
}
