import { Tabs } from "@/components/ui/tabs"

const tabs = { "": "Beranda", pengajuan: "Pengajuan", uji: "Hasil uji", mou: "Perjanjian" } as const

/** The parts of a partner's own pages. */
export function PartnershipTabs({ slug, current }: { slug: string; current: keyof typeof tabs }) {
  const base = `/${slug}/kemitraan`
  const shown = Object.entries(tabs).map(([part, label]) => ({
    href: part ? `${base}/${part}` : base,
    label,
    current: part === current,
  }))
  return <Tabs label="Halaman mitra" tabs={shown} />
}
