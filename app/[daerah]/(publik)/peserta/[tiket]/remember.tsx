"use client"

import { useEffect } from "react"

/** Asks the server to let this phone keep its ticket; a phone that cannot is asked for a number at the wall instead. */
export function Remember({ address }: { address: string }) {
  useEffect(() => {
    fetch(address, { method: "POST" }).catch(() => undefined)
  }, [address])
  return null
}
