import "./produk.css"
import { Tag } from "@/components/ui/tag"
import { levels } from "@/lib/readiness/schema/words"
import type { OwnProduct } from "@/lib/task/queries"
import { levelMood } from "./level-words"

/** A product in one row: its first photo, its level, and how much is still to do. */
export function ProductCard({ product, base }: { product: OwnProduct; base: string }) {
  const { id, name, level, photoId, tasks } = product
  return (
    <a className="product-row" href={`${base}/produk/${id}`}>
      {photoId ? (
        <img src={`${base}/produk/${id}/foto/${photoId}`} alt="" width={72} height={72} loading="lazy" />
      ) : (
        <span className="no-photo" aria-hidden="true" />
      )}
      <span className="stack tight">
        <b>{name}</b>
        <span>
          <Tag mood={levelMood(level)}>{levels[level]}</Tag>
        </span>
        <span className="sub">{tasks[0] ? `Berikutnya: ${tasks[0].label}` : "Tidak ada yang perlu dikerjakan"}</span>
      </span>
    </a>
  )
}
