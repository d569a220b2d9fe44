import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { requireActor } from "@/lib/auth"
import { searchEnterprises } from "@/lib/enterprise/queries/search"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getMaker } from "@/lib/product/queries/maker"
import { getKelurahan } from "@/lib/region/queries"
import { addProductAction } from "../actions"
import { ProductForm } from "../product-form"

export const metadata: Metadata = { title: "Tambah produk" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function NewProductPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "product.check")
  const { usaha, q = "" } = await queryOf(searchParams)
  const base = `/${actor.tenantSlug}/produk`
  if (!usaha) return <ChooseEnterprise {...{ base, q }} found={await findMakers(actor, q)} />

  const maker = isId(usaha) ? await getMaker(actor, usaha) : null
  if (!maker) notFound()
  return (
    <main>
      <PageHeader
        title="Tambah produk"
        lead={`Produk dari ${maker.name}. Yang harus diisi hanya nama dan komoditas; sisanya dapat dilengkapi kemudian.`}
        back={{ href: `${base}/baru`, label: "Pilih usaha lain" }}
      />
      <ProductForm
        action={addProductAction}
        hidden={{ daerah: actor.tenantSlug, id: uuidv7(), enterpriseId: maker.id }}
        submitLabel="Simpan produk"
        backHref={base}
      />
    </main>
  )
}

type Found = { id: string; name: string; person: string; place: string }

async function findMakers(actor: Parameters<typeof getMaker>[0], q: string): Promise<Found[]> {
  if (q.trim() === "") return []
  const [found, places] = await Promise.all([searchEnterprises(actor, q.slice(0, 100)), getKelurahan(actor)])
  return found.map(({ id, name, person, kelurahanCode }) => ({
    ...{ id, name, person },
    place: (kelurahanCode && places.get(kelurahanCode)?.name) ?? "",
  }))
}

type ChooseEnterpriseProps = { base: string; q: string; found: readonly Found[] }

function ChooseEnterprise({ base, q, found }: ChooseEnterpriseProps) {
  return (
    <main>
      <PageHeader
        title="Tambah produk"
        lead="Cari dahulu usaha yang membuatnya."
        back={{ href: base, label: "Produk" }}
      />
      <search>
        <form className="bar" action={`${base}/baru`}>
          <input
            className="input grow"
            type="search"
            name="q"
            aria-label="Cari usaha"
            placeholder="Nama usaha, pelaku, NIB, atau No. HP"
            defaultValue={q}
            maxLength={100}
          />
          <Button>Cari usaha</Button>
        </form>
      </search>
      {q && (
        <Card title={found.length > 0 ? "Pilih usahanya" : "Tidak ada usaha yang cocok"}>
          {found.length === 0 && <p className="muted">Coba kata yang lebih pendek, atau daftarkan usahanya dahulu.</p>}
          <ul className="plain-list stack">
            {found.map(({ id, name, person, place }) => (
              <li key={id}>
                <a href={`${base}/baru?usaha=${id}`}>{name}</a>
                <span className="sub">{[person, place].filter(Boolean).join(", ")}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </main>
  )
}
