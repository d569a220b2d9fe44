import type { ReactNode } from "react"
import { PageHeader } from "@/components/layout/page-header"
import { Notice } from "@/components/ui/notice"
import { Tabs } from "@/components/ui/tabs"
import type { Actor } from "@/lib/access"
import type { ProductHead } from "@/lib/product/queries/head"
import { commodities } from "@/lib/product/schema/words"
import { levels } from "@/lib/readiness/schema/words"

/** The pages of one product, in the order people need them. */
const pages = {
  "": "Ringkasan",
  data: "Data",
  izin: "Izin",
  uji: "Uji",
  penilaian: "Penilaian",
  langkah: "Langkah",
  perubahan: "Perubahan",
  berkas: "Berkas",
} as const

type ProductHeaderProps = { actor: Actor; product: ProductHead; current: keyof typeof pages; children?: ReactNode }

/** What stands above every page of a product: what and whose it is, how ready, what can be done here, and its other pages. */
export function ProductHeader({ actor, product, current, children }: ProductHeaderProps) {
  const { id, name, commodity, enterprise, level, withdrawnAt, withdrawnReason } = product
  const slug = actor.tenantSlug
  const lead = (
    <>
      {commodities[commodity]} dari <a href={`/${slug}/umkm/${enterprise.id}`}>{enterprise.name}</a>
      {level && ` · ${levels[level]}`}
    </>
  )
  return (
    <>
      <PageHeader title={name} lead={lead} back={{ href: `/${slug}/produk`, label: "Produk" }}>
        {children}
      </PageHeader>
      {withdrawnAt && (
        <Notice kind="warning" title="Produk ini ditarik dari daftar">
          {withdrawnReason}
        </Notice>
      )}
      <Tabs
        label="Halaman produk"
        tabs={Object.entries(pages).map(([path, label]) => ({
          href: [`/${slug}/produk`, id, path].filter(Boolean).join("/"),
          label,
          current: path === current,
        }))}
      />
    </>
  )
}
