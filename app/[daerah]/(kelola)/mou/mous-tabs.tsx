import { Tabs } from "@/components/ui/tabs"
import { type Action, type Actor, may } from "@/lib/access"

/** The pages about all agreements, in the order people need them; a page joins when it is there. */
const pages = {
  "": { label: "Daftar", action: "mou.list" },
} as const satisfies Record<string, { label: string; action: Action }>

/** The pages about all agreements, as tabs; nothing while there is only one. */
export function MousTabs({ actor, current }: { actor: Actor; current: keyof typeof pages }) {
  const open = Object.entries(pages).filter(([, { action }]) => may(actor, action))
  if (open.length < 2) return null
  const base = `/${actor.tenantSlug}/mou`
  return (
    <Tabs
      label="Halaman perjanjian"
      tabs={open.map(([path, { label }]) => ({
        href: path ? `${base}/${path}` : base,
        label,
        current: path === current,
      }))}
    />
  )
}
