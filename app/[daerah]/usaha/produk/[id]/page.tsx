import "../produk.css"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { Tag } from "@/components/ui/tag"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { getPublication, type Publication } from "@/lib/product/queries/publication"
import { levels } from "@/lib/readiness/schema/words"
import { getOwnProduct } from "@/lib/task/queries"
import { levelMeanings, levelMood } from "../level-words"
import { taskHref } from "../task-href"
import { PartList } from "./part-list"

export const metadata: Metadata = { title: "Produk saya" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

/** One product of the owner: how far it is, what to do next, and everything recorded, each thing with its own page. */
export default async function OwnProductPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const id = await idParam(params)
  const [record, product, publication, { baru }] = await Promise.all([
    getOwnRecord(actor, id),
    getOwnProduct(actor, id),
    getPublication(actor, id),
    queryOf(searchParams),
  ])
  if (!record || !product || !publication) notFound()
  const base = `/${actor.tenantSlug}/usaha`
  const { level, tasks } = product
  return (
    <main>
      <PageHeader
        title={record.name}
        lead={record.enterprise.name}
        back={{ href: `${base}/produk`, label: "Produk saya" }}
      />
      {baru === "1" && (
        <Notice kind="success" title="Produk sudah tercatat">
          Yang di bawah ini dapat dilengkapi kapan saja.
        </Notice>
      )}
      <p>
        <Tag mood={levelMood(level)}>{levels[level]}</Tag> {levelMeanings[level]}
      </p>
      <section className="stack tight">
        <h2>Yang perlu dikerjakan</h2>
        {tasks.length === 0 && <p className="muted">Tidak ada. Semuanya sudah lengkap.</p>}
        <div>
          {tasks.map((task) => (
            <a className="task" href={taskHref(base, id, task)} key={task.key}>
              <span>
                {task.label}
                {task.note && <span className="sub">{task.note}</span>}
              </span>
            </a>
          ))}
        </div>
      </section>
      <div>
        <a className="task" href={`${base}/produk/${id}/langkah`}>
          <span>Dapat masuk ke mana?</span>
        </a>
        <a className="task" href={`${base}/produk/${id}/perubahan`}>
          <span>Apa yang sudah berubah?</span>
        </a>
        <a className="task" href={`${base}/produk/${id}/terbit`}>
          <span>
            Katalog publik
            <span className="sub">{sayPublication(publication)}</span>
          </span>
        </a>
      </div>
      <PartList {...{ record, product, home: `${base}/produk/${id}` }} />
      <p className="bar">
        <ButtonLink href={`${base}/produk/${id}/bagikan`} variant="quiet">
          Bagikan lewat WhatsApp
        </ButtonLink>
        <a className="link" href={`${base}/produk/${id}/tarik`}>
          Tarik produk ini
        </a>
      </p>
    </main>
  )
}

function sayPublication({ shown, stopped, differences }: Publication): string {
  if (shown) return differences.length > 0 ? "Terbit; ada perubahan yang belum terlihat" : "Terbit"
  return stopped ? "Tidak tampil lagi" : "Belum terbit"
}
