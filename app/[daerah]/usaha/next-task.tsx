import "./produk/produk.css"
import { ButtonLink } from "@/components/ui/button"
import type { OwnProduct } from "@/lib/task/queries"
import { isDue } from "@/lib/task/rules"
import { taskHref } from "./produk/task-href"

/** The one thing to do next: what is due first, else the first task of the product that has most to do. */
export function NextTask({ products, base }: { products: readonly OwnProduct[]; base: string }) {
  if (products.length === 0)
    return (
      <section className="next-task stack">
        <h2>Mulai dari produk Anda</h2>
        <p>Catat apa yang Anda buat dan jual: 6 pertanyaan, kira-kira 3 menit. Siapkan fotonya dan harganya.</p>
        <p className="bar">
          <ButtonLink href={`${base}/produk/baru`} size="full">
            Tambah produk pertama
          </ButtonLink>
        </p>
      </section>
    )
  const all = products.flatMap((product) => product.tasks.map((task) => ({ product, task })))
  const next =
    all.find(({ task }) => isDue(task)) ?? all.sort((a, b) => b.product.tasks.length - a.product.tasks.length)[0]
  if (!next)
    return (
      <section className="next-task stack">
        <h2>Tidak ada yang perlu dikerjakan</h2>
        <p>Semua produk Anda sudah lengkap. Kami memberi tahu di sini bila ada yang baru.</p>
      </section>
    )
  const { product, task } = next
  return (
    <section className="next-task stack">
      <p className="muted small">Berikutnya untuk {product.name}</p>
      <h2>{task.label}</h2>
      {task.note && <p>{task.note}</p>}
      <p className="bar">
        <ButtonLink href={taskHref(base, product.id, task)} size="full">
          Kerjakan sekarang
        </ButtonLink>
      </p>
    </section>
  )
}
