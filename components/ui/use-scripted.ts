"use client"

import { useSyncExternalStore } from "react"

function subscribeToNothing() {
  return () => {}
}

/** Whether scripts run here: false in what the server sends, so that what works without them is what stands there first. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
}
