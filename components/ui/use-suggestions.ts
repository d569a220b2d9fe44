"use client"

import { useEffect, useState } from "react"

/** How long to wait for the next letter before asking. */
const patienceMs = 150

/** What an address answers to the text typed so far (two letters at least): the latest answer only, none when it cannot be had. */
export function useSuggestions<T>(address: string | null, read: (json: unknown) => T[], patience = patienceMs) {
  const [found, setFound] = useState<{ items: T[]; failed: boolean }>({ items: [], failed: false })

  useEffect(() => {
    if (!address) return setFound({ items: [], failed: false })
    const stop = new AbortController()
    async function ask(from: string) {
      try {
        const response = await fetch(from, { signal: stop.signal })
        setFound(response.ok ? { items: read(await response.json()), failed: false } : { items: [], failed: true })
      } catch {
        if (!stop.signal.aborted) setFound({ items: [], failed: true })
      }
    }
    const timer = setTimeout(() => void ask(address), patience)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [address, read, patience])

  return found
}
