import { EmptyState } from "@/components/ui/empty-state"
import type { listFiles } from "@/lib/training/queries/files"
import { RemoveForm } from "./material-table"

type Files = Awaited<ReturnType<typeof listFiles>>
type PhotoGridProps = { base: string; slug: string; photos: Files; removes: boolean }

/** The photos of a training, each opening whole. */
export function PhotoGrid({ base, slug, photos, removes }: PhotoGridProps) {
  if (photos.length === 0) return <EmptyState title="Belum ada foto">Foto kegiatan masuk laporan pelatihan.</EmptyState>
  return (
    <ul className="photos">
      {photos.map(({ id, title }) => (
        <li key={id}>
          <figure>
            <a href={`${base}/${id}`}>
              <img src={`${base}/${id}`} alt={title} loading="lazy" />
            </a>
            <figcaption className="small">{title}</figcaption>
          </figure>
          {removes && <RemoveForm {...{ slug, id, title }} />}
        </li>
      ))}
    </ul>
  )
}
