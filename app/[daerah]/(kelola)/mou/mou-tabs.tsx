import { Tabs } from "@/components/ui/tabs"

/** The pages about all agreements, in the order people need them. */
const pages = { "": "Daftar", ikhtisar: "Ikhtisar" } as const

/** The pages about all agreements, as tabs. */
export function MousTabs({ slug, current }: { slug: string; current: keyof typeof pages }) {
  return (
    <Tabs
      label="Halaman perjanjian"
      tabs={Object.entries(pages).map(([path, label]) => ({
        href: [`/${slug}/mou`, path].filter(Boolean).join("/"),
        label,
        current: path === current,
      }))}
    />
  )
}
