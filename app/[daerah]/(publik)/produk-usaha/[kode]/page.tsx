import "../produk-usaha.css"
import { notFound } from "next/navigation"
import { Notice } from "@/components/ui/notice"
import { getVisitor, requestOrigin, requireTenant } from "@/lib/auth"
import { countTry } from "@/lib/limit"
import { queryOf, type SearchParams } from "@/lib/params"
import { Refusal } from "@/lib/refusal"
import { getSharedProduct, type SharedProduct } from "@/lib/share/queries"
import { SharedFacts } from "./shared-facts"
import { SharedPermits } from "./shared-permits"
import { wordsOf } from "./words"

type PageProps = { params: Promise<{ daerah: string; kode: string }>; searchParams: SearchParams }

/** What a link shows of a product to whoever has it, in Indonesian or English (`?bahasa=en`). */
export default async function SharedProductPage({ params, searchParams }: PageProps) {
  const [tenant, visitor, { kode }, { bahasa }] = await Promise.all([
    requireTenant(params),
    getVisitor(params),
    params,
    queryOf(searchParams),
  ])
  const busy = await findBusy()
  const product = busy ? null : await getSharedProduct(visitor, kode, new Date())
  if (!busy && !product) notFound()
  const language = bahasa === "en" ? ("en" as const) : ("id" as const)
  const base = `/${tenant.slug}/produk-usaha/${kode}`
  if (!product)
    return (
      <main className="prose">
        <Notice kind="warning">{busy}</Notice>
      </main>
    )
  return <Dossier {...{ product, base, language }} daerah={tenant.name} />
}

type DossierProps = { product: SharedProduct; base: string; language: "id" | "en"; daerah: string }

function Dossier({ product, base, language, daerah }: DossierProps) {
  const words = wordsOf(language)
  const isEnglish = language === "en"
  const { name, nameEn, photos, contact } = product
  const [title, second] = isEnglish && nameEn ? [nameEn, name] : [name, nameEn]
  const about = (isEnglish && product.descriptionEn) || product.description
  return (
    <main className="shared" lang={language}>
      <p className="only-screen">
        <a
          href={isEnglish ? base : `${base}?bahasa=en`}
          hrefLang={isEnglish ? "id" : "en"}
          lang={isEnglish ? "id" : "en"}
        >
          {words.other}
        </a>
      </p>
      <div>
        <h1>{title}</h1>
        {second && (
          <p className="muted" lang={isEnglish ? "id" : "en"}>
            {second}
          </p>
        )}
      </div>
      {photos.length > 0 && (
        <div className="shared-photos">
          {photos.map(({ id, caption }, at) => (
            <img
              key={id}
              src={`${base}/foto/${id}`}
              alt={caption || `${words.photo} ${at + 1}: ${title}`}
              width={480}
              height={480}
              loading={at === 0 ? "eager" : "lazy"}
            />
          ))}
        </div>
      )}
      {about && <p>{about}</p>}
      <SharedFacts {...{ product, words, daerah }} />
      <SharedPermits permits={product.permits} words={words} />
      {contact && (
        <section className="stack tight">
          <h2>{words.contact}</h2>
          <p>
            {contact.name}, <a href={`tel:${contact.phone}`}>{contact.phone}</a>
          </p>
          <p>
            <a className="btn" href={`https://wa.me/${contact.phone.replace(/\D/g, "")}`} rel="noreferrer noopener">
              {words.chat}
            </a>
          </p>
        </section>
      )}
      <p className="muted small">
        {words.foot} {words.sayDay(product.expiresAt)}.
      </p>
    </main>
  )
}

/** A buyers' meeting shares one address; whoever tries codes one by one needs 2^256 of them. */
const limit = { most: 300, seconds: 60 }

async function findBusy(): Promise<string | null> {
  const { address } = await requestOrigin()
  try {
    await countTry(`share:${address}`, limit)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
