"use client"

import { useEffect, useState } from "react"
import { type DraftPlace, dropPhoto, loadPhoto, savePhoto } from "@/app/[daerah]/(kelola)/kunjungan/drafts"
import { shrinkPhoto } from "@/components/ui/shrink-photo"

/** The photo of a visit, made small on the phone and kept there until it is sent. */
export function usePhoto(place: DraftPlace) {
  const [small, setSmall] = useState<Blob | null>(null)
  const [address, setAddress] = useState<string | null>(null)

  useEffect(() => {
    if (!small) return setAddress(null)
    const made = URL.createObjectURL(small)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [small])

  async function take(file: File) {
    const shrunk = await shrinkPhoto(file)
    setSmall(shrunk)
    if (shrunk) await savePhoto(place, shrunk)
  }

  function remove() {
    setSmall(null)
    void dropPhoto(place)
  }

  async function restore() {
    setSmall(await loadPhoto(place))
  }

  return { small, address, take, remove, restore }
}
