"use client"

import { useState } from "react"
import { DragList } from "@/components/ui/drag-list"
import { Form } from "@/components/ui/form"
import { RemoveForm } from "@/components/ui/remove-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import { moveTo } from "@/lib/product/rules/order"

export type ShownPhoto = { id: string; caption: string }
type Actions = { order: FormAction; caption: FormAction; remove: FormAction }

type PhotoListProps = {
  /** Where the photos are: their ids follow. */
  base: string
  slug: string
  productId: string
  name: string
  photos: readonly ShownPhoto[]
  actions: Actions
  mayChange: boolean
  /** The photo whose caption is being changed. */
  edited: string | null
}

/** The photos in their order, changed by dragging, by arrow keys or by buttons; without scripts by buttons. */
export function PhotoList({ photos, ...shown }: PhotoListProps) {
  const { slug, productId, actions, mayChange } = shown
  const kept = photos.map(({ id }) => id)
  const [order, setOrder] = useState(kept)
  const byId = new Map(photos.map((photo) => [photo.id, photo]))
  const isMoved = order.join() !== kept.join()
  return (
    <div className="stack">
      <DragList
        {...{ order, label: "Foto produk", noun: "foto", className: "photo-grid", itemClass: "card" }}
        mayMove={mayChange}
        onMove={(from, to) => setOrder(moveTo(order, from, to))}
        item={(id, at) => <Photo {...shown} {...{ at, order }} photo={byId.get(id) ?? { id, caption: "" }} />}
      />
      {isMoved && (
        <div className="drag-save">
          <Form action={actions.order} hidden={{ daerah: slug, productId, order: order.join() }}>
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

type PhotoProps = Omit<PhotoListProps, "photos"> & { photo: ShownPhoto; at: number; order: readonly string[] }

function Photo({ base, name, mayChange, photo, at, order, ...shown }: PhotoProps) {
  const { id, caption } = photo
  const said = `foto ${at + 1}`
  return (
    <>
      <img src={`${base}/${id}`} alt={caption || `${name}, ${said}`} loading="lazy" draggable={false} />
      <p className="small">
        {at === 0 && <b>Foto utama. </b>}
        {caption || (mayChange ? <span className="muted">Belum ada keterangan</span> : "")}
      </p>
      {mayChange && <Changes {...{ base, name, mayChange, photo, at, order }} {...shown} />}
    </>
  )
}

function Changes({ slug, productId, actions, photo: { id, caption }, at, order, edited }: PhotoProps) {
  const said = `foto ${at + 1}`
  return (
    <>
      <Form action={actions.order} hidden={{ daerah: slug, productId }}>
        <div className="bar">
          {at > 0 && (
            <SubmitButton variant="quiet" name="order" value={moveTo(order, at, at - 1).join()}>
              Maju<span className="hidden-text"> {said}</span>
            </SubmitButton>
          )}
          {at < order.length - 1 && (
            <SubmitButton variant="quiet" name="order" value={moveTo(order, at, at + 1).join()}>
              Mundur<span className="hidden-text"> {said}</span>
            </SubmitButton>
          )}
        </div>
      </Form>
      {edited === id ? (
        <Form action={actions.caption} hidden={{ daerah: slug, id, productId }} initial={{ caption }}>
          <TextField name="caption" label="Keterangan foto" optional maxLength={150} autoComplete="off" />
          <div className="bar">
            <SubmitButton variant="quiet">Simpan keterangan</SubmitButton>
          </div>
        </Form>
      ) : (
        <a href={`?ubah=${id}`}>
          Ubah keterangan<span className="hidden-text"> {said}</span>
        </a>
      )}
      <RemoveForm
        action={actions.remove}
        hidden={{ daerah: slug, id, productId }}
        said={said}
        warning="Foto ini hilang untuk selamanya."
      />
    </>
  )
}
