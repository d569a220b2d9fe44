import { Tabs } from "@/components/ui/tabs"
import { isRole, type Role, roles } from "@/lib/access"
import { formatNumber } from "@/lib/format"

type RoleTabsProps = { base: string; current: Role | undefined; counts: ReadonlyMap<string, number> }

/** The list by role, each with how many people have it; roles that nobody has are left out. */
export function RoleTabs({ base, current, counts }: RoleTabsProps) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const held = Object.keys(roles)
    .filter(isRole)
    .filter((role) => counts.has(role) || role === current)
  const tabs = held.map((role) => ({
    href: `${base}?peran=${role}`,
    label: `${roles[role]} (${formatNumber(counts.get(role) ?? 0)})`,
    current: role === current,
  }))
  return (
    <Tabs label="Peran" tabs={[{ href: base, label: `Semua (${formatNumber(total)})`, current: !current }, ...tabs]} />
  )
}
