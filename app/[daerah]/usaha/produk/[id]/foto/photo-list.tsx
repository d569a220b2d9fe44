import { orderPhotosAction, removePhotoAction } from "@/app/[daerah]/usaha/produk/actions"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"

type Photo = { id: string; caption: string }
type PhotoListProps = {
  photos: readonly Photo[]
  name: string
  /** What travels with each form: the daerah, the product, and whether it is new. */
  hidden: { daerah: string; productId: string; baru: string }
}

/** The photos in their order, each with buttons that move it forward or take it away. */
export function PhotoList({ photos, name, hidden }: PhotoListProps) {
  if (photos.length === 0) return null
  const ids = photos.map(({ id }) => id)
  return (
    <ol className="photo-list">
      {photos.map(({ id, caption }, at) => (
        <li className="stack tight" key={id}>
          <img
            src={`/${hidden.daerah}/usaha/produk/${hidden.productId}/foto/${id}`}
            alt={caption || `${name}, foto ${at + 1}`}
            width={280}
            height={280}
            loading="lazy"
          />
          <span className="small muted">{at === 0 ? "Foto utama" : `Foto ${at + 1}`}</span>
          {at > 0 && (
            <Form action={orderPhotosAction} hidden={{ ...hidden, order: moveForward(ids, at).join(",") }}>
              <SubmitButton variant="quiet">
                Majukan<span className="hidden-text"> foto {at + 1}</span>
              </SubmitButton>
            </Form>
          )}
          <Form action={removePhotoAction} hidden={{ ...hidden, id }}>
            <SubmitButton variant="quiet">
              Hapus<span className="hidden-text"> foto {at + 1}</span>
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ol>
  )
}

/** The order with the photo at a place and the one before it changed about. */
function moveForward(ids: readonly string[], at: number): string[] {
  return ids.map((id, place) => (place === at - 1 ? ids[at] : place === at ? ids[at - 1] : id) ?? id)
}
