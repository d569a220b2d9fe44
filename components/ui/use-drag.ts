"use client"

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react"

type List = RefObject<HTMLElement | null>
type Asked = { order: readonly string[]; mayMove: boolean; onMove: (from: number, to: number) => void }
type Press = Pick<globalThis.PointerEvent, "button" | "preventDefault">

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** So near the window's edge a dragged thing scrolls the page. */
const edge = 70

/** Moves what is held by mouse, finger or pen to where it is let go, and by arrow keys one place at a time. */
export function useDrag(list: List, { order, mayMove, onMove }: Asked) {
  const [held, setHeld] = useState<string | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  const keepFocus = useFocusKept(list, order)

  useEffect(() => {
    if (held === null) return
    return followPointer((point) => {
      const id = point && itemAt(list, point)
      setTarget(id === held ? null : id)
      return id
    }, finish)
    function finish(id: string | null) {
      setHeld(null)
      setTarget(null)
      if (held && id && id !== held) onMove(order.indexOf(held), order.indexOf(id))
    }
  }, [held, order, onMove, list])

  const hold = (id: string) => (event: Press) => {
    if (event.button !== 0 || !mayMove) return
    event.preventDefault()
    setHeld(id)
  }
  const press = (id: string) => (event: KeyboardEvent) => {
    const step = steps[event.key]
    const from = order.indexOf(id)
    if (!step || !order[from + step]) return
    event.preventDefault()
    keepFocus(id)
    onMove(from, from + step)
  }
  /** A mouse may take a thing by its picture too; a finger there scrolls. */
  const holdPicture = (id: string) => (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.target instanceof HTMLImageElement) hold(id)(event)
  }
  return { held, target, hold, holdPicture, press }
}

/** What was moved by keys keeps the focus, also where the browser loses it with its old place. */
function useFocusKept(list: List, order: readonly string[]) {
  const moved = useRef<string | null>(null)
  useEffect(() => {
    const id = moved.current
    moved.current = null
    if (id && order.includes(id)) list.current?.querySelector<HTMLElement>(`[data-handle="${id}"]`)?.focus()
  }, [order, list])
  return (id: string) => {
    moved.current = id
  }
}

type Point = { clientX: number; clientY: number }

/** The id of the thing of a list that lies under a point, or null. */
function itemAt(list: List, { clientX, clientY }: Point): string | null {
  const item = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-id]")
  return item?.parentElement === list.current ? (item?.dataset.id ?? null) : null
}

/** Calls `follow` wherever the pointer goes and `finish` with what was last under it; nothing when the gesture broke off. */
function followPointer(follow: (point: Point | null) => string | null, finish: (id: string | null) => void) {
  const move = (event: Point) => {
    if (event.clientY < edge) window.scrollBy(0, -14)
    if (event.clientY > window.innerHeight - edge) window.scrollBy(0, 14)
    follow(event)
  }
  const drop = (event: Point) => finish(follow(event))
  const stop = () => finish(null)
  window.addEventListener("pointermove", move)
  window.addEventListener("pointerup", drop)
  window.addEventListener("pointercancel", stop)
  return () => {
    window.removeEventListener("pointermove", move)
    window.removeEventListener("pointerup", drop)
    window.removeEventListener("pointercancel", stop)
  }
}
