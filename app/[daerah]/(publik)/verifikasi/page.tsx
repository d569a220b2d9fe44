import type { Metadata } from "next"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { requireTenant } from "@/lib/auth"
import { publicKeyOf } from "@/lib/secret"
import { findCertificateAction } from "./actions"
import { OfflineCheck } from "./offline-check"

export const metadata: Metadata = { title: "Periksa sertifikat" }

export default async function VerificationPage({ params }: { params: Promise<{ daerah: string }> }) {
  const { id, slug, name } = await requireTenant(params)
  return (
    <main className="prose">
      <h1>Periksa sertifikat</h1>
      <p>
        Pindai kode QR di sertifikat dengan kamera HP, atau ketik kodenya di sini. Anda melihat apakah sertifikat itu
        benar diterbitkan {name} dan masih berlaku.
      </p>
      <Form action={findCertificateAction} hidden={{ daerah: slug }} submitLabel="Periksa">
        <TextField
          name="kode"
          label="Kode sertifikat"
          hint="20 huruf dan angka di samping kode QR; tanda hubung boleh dilewatkan."
          autoComplete="off"
          maxLength={600}
        />
      </Form>
      <OfflineCheck slug={slug} daerah={name} jwk={publicKeyOf(id)} />
      <p className="small muted">
        Untuk pengembang: kunci publik {name} ada di <a href={`/${slug}/verifikasi/kunci`}>/{slug}/verifikasi/kunci</a>{" "}
        (JWK, ECDSA P-256 dengan SHA-256).
      </p>
    </main>
  )
}
