"use client"

import { Failure } from "@/components/layout/failure"
import "./globals.css"

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="id">
      <body>
        <title>Galat · Naik Kelas</title>
        <Failure error={error} retry={retry} />
      </body>
    </html>
  )
}
