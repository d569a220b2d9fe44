import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { type PartName, partQuestions } from "@/lib/product/schema/own"
import { isKeyOf } from "@/lib/vocabulary"
import { changePartAction } from "../../../actions"
import { stepAfter, stepBefore, stepCount, stepNumber } from "../../../steps"
import { PartFields } from "./part-fields"
import { textsOfPart } from "./texts"

export const metadata: Metadata = { title: "Isi data produk" }

type PageProps = { params: Promise<{ daerah: string; id: string; bagian: string }>; searchParams: SearchParams }

/** One thing of a product, to be said or put right; of a new product (`?baru=1`) the next question follows. */
export default async function PartPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const { bagian } = await params
  const record = await getOwnRecord(actor, await idParam(params))
  if (!record || !isKeyOf<PartName>(partQuestions, bagian)) notFound()
  const home = `/${actor.tenantSlug}/usaha/produk/${record.id}`
  const isNew = (await queryOf(searchParams)).baru === "1" && stepNumber(bagian) > 1
  const before = stepBefore(bagian)
  return (
    <main>
      <PageHeader
        title={isNew ? `Pertanyaan ${stepNumber(bagian)} dari ${stepCount}` : "Ubah data produk"}
        lead={record.name}
        back={{ href: isNew ? `${home}${before}` : home, label: isNew ? undefined : record.name }}
      />
      <Form
        key={bagian}
        action={changePartAction}
        hidden={{ daerah: actor.tenantSlug, id: record.id, bagian, baru: isNew ? "1" : "" }}
        initial={textsOfPart(bagian, record)}
        submitLabel={isNew ? "Lanjutkan" : "Simpan"}
        beside={
          isNew && (
            <a className="link" href={`${home}${stepAfter(bagian)}`}>
              Lewati dulu
            </a>
          )
        }
      >
        <PartFields part={bagian} unit={record.capacityUnit} />
      </Form>
    </main>
  )
}
