"use client"

import { useEffect, useState } from "react"
import { type Checked, verifyAddress } from "../verify-address"

/** Says whether the signature that came along in the QR's address is right; nothing when none came along. */
export function LinkCheck({ slug, jwk }: { slug: string; jwk: JsonWebKey }) {
  const [checked, setChecked] = useState<Checked | null>(null)
  useEffect(() => {
    if (location.hash.length < 2) return
    verifyAddress(location.href, slug, jwk).then(setChecked, () => setChecked(null))
  }, [slug, jwk])
  if (checked?.kind === "valid") return <p className="small">Tanda tangan digital di kode QR sah.</p>
  if (checked?.kind === "broken" || checked?.kind === "none")
    return (
      <p className="small" role="alert">
        Tanda tangan digital di kode QR tidak cocok. Percayai hanya yang tertulis di halaman ini.
      </p>
    )
  return null
}
