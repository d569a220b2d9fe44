"use client"

import { Failure } from "@/components/layout/failure"
import "./globals.css"

export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="id">
      <head>
        <title>Galat · Naik Kelas</title>
      </head>
      <body>
        <Failure digest={error.digest} retry={reset} />
      </body>
    </html>
  )
}
