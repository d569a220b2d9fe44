"use client"

import { useState } from "react"
import { orderPhotosAction, removePhotoAction } from "@/app/[daerah]/usaha/produk/actions"
import { DragList } from "@/components/ui/drag-list"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { moveTo } from "@/lib/product/rules/order"

type Photo = { id: string; caption: string }
type PhotoListProps = {
  photos: readonly Photo[]
  name: string
  /** What travels with each form: the daerah, the product, and whether it is new. */
  hidden: { daerah: string; productId: string; baru: string }
}

/** The photos in their order, changed by dragging, by arrow keys or by buttons; without scripts by buttons. */
export function PhotoList({ photos, name, hidden }: PhotoListProps) {
  const kept = photos.map(({ id }) => id)
  const [order, setOrder] = useState(kept)
  const byId = new Map(photos.map((photo) => [photo.id, photo]))
  if (photos.length === 0) return null
  return (
    <div className="stack">
      <DragList
        {...{ order, label: "Foto produk", noun: "foto", className: "photo-list", itemClass: "stack tight" }}
        mayMove
        onMove={(from, to) => setOrder(moveTo(order, from, to))}
        item={(id, at) => <Photo {...{ id, at, order, name, hidden }} caption={byId.get(id)?.caption ?? ""} />}
      />
      {order.join() !== kept.join() && (
        <div className="drag-save">
          <Form action={orderPhotosAction} hidden={{ ...hidden, order: order.join() }}>
            <div className="bar">
              <SubmitButton>Simpan urutan ini</SubmitButton>
              <button type="button" className="btn quiet" onClick={() => setOrder(kept)}>
                Batal
              </button>
            </div>
          </Form>
        </div>
      )}
    </div>
  )
}

type PhotoProps = Omit<PhotoListProps, "photos"> & { id: string; caption: string; at: number; order: string[] }

function Photo({ id, caption, at, order, name, hidden }: PhotoProps) {
  return (
    <>
      <img
        src={`/${hidden.daerah}/usaha/produk/${hidden.productId}/foto/${id}`}
        alt={caption || `${name}, foto ${at + 1}`}
        width={280}
        height={280}
        loading="lazy"
        draggable={false}
      />
      <span className="small muted">{at === 0 ? "Foto utama" : `Foto ${at + 1}`}</span>
      {at > 0 && (
        <Form action={orderPhotosAction} hidden={{ ...hidden, order: moveTo(order, at, at - 1).join() }}>
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
    </>
  )
}
