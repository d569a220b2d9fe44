"use client"

import "./drag-list.css"
import { type ReactNode, useRef } from "react"
import { useDrag } from "@/components/ui/use-drag"
import { useScripted } from "@/components/ui/use-scripted"

type DragListProps = {
  label: string
  className: string
  itemClass: string
  order: readonly string[]
  /** What one thing is called, for those who do not see it: "foto". */
  noun: string
  mayMove: boolean
  onMove: (from: number, to: number) => void
  item: (id: string, at: number) => ReactNode
}

/** Things in an order that is changed by dragging a handle, or by the arrow keys on it; without scripts there is no handle. */
export function DragList({ label, className, itemClass, order, noun, mayMove, onMove, item }: DragListProps) {
  const list = useRef<HTMLOListElement>(null)
  const { held, target, hold, holdPicture, press } = useDrag(list, { order, mayMove, onMove })
  const scripted = useScripted()
  const looks = (id: string) =>
    [itemClass, id === held && "dragged", id === target && "target"].filter(Boolean).join(" ")
  return (
    <ol className={`drag-list ${className}`} aria-label={label} ref={list}>
      {order.map((id, at) => (
        <li key={id} data-id={id} className={looks(id)} onPointerDown={holdPicture(id)}>
          {item(id, at)}
          {scripted && mayMove && order.length > 1 && (
            <button
              type="button"
              className="btn quiet sm drag-handle"
              data-handle={id}
              onPointerDown={hold(id)}
              onKeyDown={press(id)}
            >
              <span aria-hidden="true">⠿ </span>Geser
              <span className="hidden-text">
                {` ${noun} ${at + 1} dari ${order.length}: seret, atau tekan tombol panah`}
              </span>
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
