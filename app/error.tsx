"use client"

import { Failure } from "@/components/layout/failure"

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div id="isi" tabIndex={-1}>
      <Failure error={error} retry={retry} />
    </div>
  )
}
