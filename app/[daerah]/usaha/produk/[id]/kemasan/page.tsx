import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getProductRecord } from "@/lib/product/queries/record"
import { keysOf } from "@/lib/vocabulary"
import { ownLevels } from "./levels"

export const metadata: Metadata = { title: "Kemasan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

/** The three levels of packaging, each with what is known of it. */
export default async function OwnPackagingPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const record = await getProductRecord(actor, await idParam(params))
  if (!record || record.withdrawnAt) notFound()
  const { id, name, packaging } = record
  const home = `/${actor.tenantSlug}/usaha/produk/${id}`
  return (
    <main>
      <PageHeader title="Kemasan" lead={name} back={{ href: home, label: name }} />
      <div>
        {keysOf(ownLevels).map((path) => {
          const { level, label, hint } = ownLevels[path]
          const known = packaging.find((row) => row.level === level)
          return (
            <a className="task" href={`${home}/kemasan/${path}`} key={path}>
              <span>
                {label}
                <span className="sub">
                  {known ? [known.material, known.size, known.netContent].filter(Boolean).join(", ") : hint}
                </span>
              </span>
              <span className="muted small">{known ? "Ubah" : "Isi"}</span>
            </a>
          )
        })}
      </div>
    </main>
  )
}
