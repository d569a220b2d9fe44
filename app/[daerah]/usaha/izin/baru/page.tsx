import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor } from "@/lib/auth"
import { listOwnEnterprises } from "@/lib/enterprise/queries/own"
import { queryOf, type SearchParams } from "@/lib/params"
import { listProductsOf } from "@/lib/permit/queries/form"
import { about } from "@/lib/permit/schema/about"
import { type PermitKind, permitKinds } from "@/lib/permit/schema/words"
import { isKeyOf, keysOf } from "@/lib/vocabulary"
import { OwnPermitForm } from "./own-permit-form"

export const metadata: Metadata = { title: "Catat izin" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

/** First which paper it is (a link each), then its number, its last day and a photo. */
export default async function NewPermitPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const { usaha, jenis } = await queryOf(searchParams)
  const list = `/${actor.tenantSlug}/usaha/izin`
  if (!usaha) redirect(list)
  const enterprise = (await listOwnEnterprises(actor)).find(({ id }) => id === usaha)
  if (!enterprise) notFound()
  if (!isKeyOf<PermitKind>(permitKinds, jenis))
    return (
      <main>
        <PageHeader title="Surat yang mana?" back={{ href: list, label: "Izin dan sertifikat" }} />
        <KindLinks href={(kind) => `${list}/baru?usaha=${enterprise.id}&jenis=${kind}`} />
      </main>
    )
  const products = await listProductsOf(actor, enterprise.id)
  return (
    <main>
      <PageHeader
        title={permitKinds[jenis]}
        lead={about[jenis].purpose}
        back={{ href: `${list}/baru?usaha=${enterprise.id}` }}
      />
      <OwnPermitForm
        hidden={{ daerah: actor.tenantSlug, id: uuidv7(), enterpriseId: enterprise.id, kind: jenis }}
        kind={jenis}
        products={products}
      />
    </main>
  )
}

const usual: readonly PermitKind[] = ["PIRT", "HALAL", "NOT_HALAL", "BPOM", "BRAND", "SLHS", "CPPB", "SNI_UMK", "GS1"]

function KindLinks({ href }: { href: (kind: PermitKind) => string }) {
  const rest = keysOf(permitKinds).filter((kind) => !usual.includes(kind))
  return (
    <>
      <Links kinds={usual} href={href} />
      <details>
        <summary>Surat lain</summary>
        <Links kinds={rest} href={href} />
      </details>
    </>
  )
}

function Links({ kinds, href }: { kinds: readonly PermitKind[]; href: (kind: PermitKind) => string }) {
  return (
    <div>
      {kinds.map((kind) => (
        <a className="task" href={href(kind)} key={kind}>
          <span>
            {permitKinds[kind]}
            <span className="sub">{about[kind].purpose}</span>
          </span>
        </a>
      ))}
    </div>
  )
}
