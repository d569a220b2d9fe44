import type { Metadata } from "next"
import { requireTenant } from "@/lib/auth"
import { CodeForm } from "./code-form"
import { CheckInFrame } from "./frame"

export const metadata: Metadata = { title: "Catat kehadiran", robots: { index: false } }

export default async function CheckInPage({ params }: { params: Promise<{ daerah: string }> }) {
  const { slug } = await requireTenant(params)
  return (
    <CheckInFrame params={params}>
      <h1>Catat kehadiran Anda</h1>
      <p>Pindai QR di layar ruangan dengan kamera HP. Bila kamera tidak dapat membacanya, ketik angkanya di sini.</p>
      <CodeForm slug={slug} />
      <p>Tidak punya HP yang dapat dipakai? Temui petugas; kehadiran Anda dicatat di daftar.</p>
    </CheckInFrame>
  )
}
