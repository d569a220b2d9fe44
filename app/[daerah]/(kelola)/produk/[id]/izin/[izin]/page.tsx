import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam, isId, queryOf, type SearchParams } from "@/lib/params"
import { getPermit, listHelp, listProductsOf, type PermitDetail } from "@/lib/permit/queries/form"
import { productBox } from "@/lib/permit/schema/permit"
import { getProductHead } from "@/lib/product/queries/head"
import { ProductHeader } from "../../product-header"
import { PermitForm } from "../permit-form"
import { KnownLine, PermitFacts } from "./permit-facts"
import { RemovePermitForm, VerifyForm } from "./side-forms"

export const metadata: Metadata = { title: "Izin" }

type PageProps = { params: Promise<{ daerah: string; id: string; izin: string }>; searchParams: SearchParams }

export default async function PermitPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "permit.list")
  const id = await idParam(params)
  const { izin } = await params
  const [product, permit, { diperiksa }, { timeZone }] = await Promise.all([
    getProductHead(actor, id),
    isId(izin) ? getPermit(actor, izin) : null,
    queryOf(searchParams),
    requireTenant(params),
  ])
  if (!product || permit?.enterpriseId !== product.enterprise.id) notFound()
  const { enterpriseId, kind, document } = permit
  const [products, help] = await Promise.all([listProductsOf(actor, enterpriseId), listHelp(actor, enterpriseId)])
  const slug = actor.tenantSlug
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="izin" />
      {diperiksa && <Notice kind="success">Pemeriksaan tercatat. Kesiapan produk dihitung ulang.</Notice>}
      <KnownLine {...{ permit }} zone={timeZone} href={`/${slug}/produk/${id}/izin/${izin}/berkas`} />
      {may(actor, "permit.verify") && <VerifyForm {...{ slug, permit }} productId={id} />}
      {!may(actor, "permit.save") && <PermitFacts permit={permit} />}
      {may(actor, "permit.save") && (
        <PermitForm
          {...{ actor, products, help, kind, enterpriseId }}
          productId={id}
          permitId={permit.id}
          initial={initialOf(permit)}
          file={document?.fileName}
        />
      )}
      {may(actor, "permit.remove") && <RemovePermitForm {...{ slug, permit }} productId={id} />}
    </main>
  )
}

function initialOf(permit: PermitDetail) {
  const { state, number, title, holder, issuer, level, productIds } = permit
  return {
    ...{ state, number, title, holder, issuer, level },
    issuedOn: permit.issuedOn ?? "",
    expiresOn: permit.expiresOn ?? "",
    facilitated: permit.facilitated ? "on" : "",
    trainingId: permit.trainingId ?? "",
    mouId: permit.mouId ?? "",
    covers: productIds.length > 0 ? "some" : "all",
    ...Object.fromEntries(productIds.map((id) => [productBox(id), "on"])),
  }
}
