"use client"

import { useEffect } from "react"

/** Opens the page again after a while, so that a screen that hangs already begins by itself. */
export function ComeBack({ seconds }: { seconds: number }) {
  useEffect(() => {
    const timer = setTimeout(() => location.reload(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  return null
}
