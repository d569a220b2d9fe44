import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getProductRecord, type ProductRecord } from "@/lib/product/queries/record"
import { outputField, outputTexts } from "@/lib/product/schema/output"
import { lastMonth, sayMonth } from "@/lib/task/rules"
import { saveOutputAction } from "./actions"

export const metadata: Metadata = { title: "Produksi" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

/** What was made in one month (`?bulan=2026-10`, otherwise the last whole one); the others are a tap away. */
export default async function OwnOutputPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const [record, { bulan }] = [await getProductRecord(actor, await idParam(params)), await queryOf(searchParams)]
  if (!record || record.withdrawnAt) notFound()
  const { id, name, months, today, outputs, capacityUnit } = record
  const home = `/${actor.tenantSlug}/usaha/produk/${id}`
  const month = months.find((each) => each.startsWith(bulan ?? "-")) ?? lastMonth(today)
  const known = outputs.find((row) => row.month === month) ?? { month, quantity: null, ordered: null, onTime: null }
  const { [outputField("semula", month)]: before = "", ...initial } = outputTexts(known)
  return (
    <main>
      <PageHeader title={`Produksi ${sayMonth(month)}`} lead={name} back={{ href: home, label: name }} />
      <Form
        key={month}
        action={saveOutputAction}
        hidden={{ daerah: actor.tenantSlug, productId: id, [outputField("semula", month)]: before }}
        initial={initial}
        submitLabel="Simpan"
      >
        <TextField
          {...{ name: outputField("jumlah", month), label: "Berapa yang dibuat?", suffix: capacityUnit || undefined }}
          hint="Tidak membuat? Isi 0."
          {...number}
        />
        <TextField name={outputField("pesanan", month)} label="Berapa yang dipesan orang?" optional {...number} />
        <TextField
          name={outputField("tepat", month)}
          label="Dari yang dipesan, berapa yang selesai tepat waktu?"
          optional
          {...number}
        />
      </Form>
      <Months {...{ record, month, href: `${home}/produksi` }} />
    </main>
  )
}

const number = { inputMode: "numeric", maxLength: 14, autoComplete: "off", short: true } as const

function Months({ record, month, href }: { record: ProductRecord; month: string; href: string }) {
  const { months, outputs, capacityUnit } = record
  return (
    <section className="stack tight">
      <h2>Bulan lain</h2>
      <div>
        {months
          .filter((each) => each !== month)
          .map((each) => {
            const made = outputs.find((row) => row.month === each)?.quantity
            return (
              <a className="task" href={`${href}?bulan=${each.slice(0, 7)}`} key={each}>
                <span>{sayMonth(each)}</span>
                <span className="muted">
                  {made === undefined ? "Belum diisi" : `${formatNumber(made)} ${capacityUnit}`}
                </span>
              </a>
            )
          })}
      </div>
    </section>
  )
}
