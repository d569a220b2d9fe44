import type { Metadata } from "next"
import { PublicShell } from "@/components/layout/public-shell"
import { ButtonLink } from "@/components/ui/button"

export const metadata: Metadata = { title: "Halaman tidak ditemukan" }

export default function NotFound() {
  return (
    <PublicShell>
      <main className="plain-page">
        <h1>Halaman tidak ditemukan</h1>
        <p>Alamat ini tidak ada, sudah dipindahkan, atau bukan untuk akun Anda. Periksa lagi penulisannya.</p>
        <ButtonLink href="/">Ke halaman depan</ButtonLink>
      </main>
    </PublicShell>
  )
}
