import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"

type AccountCardProps = { slug: string; id: string; hasAccount: boolean }

/** Whether the owner has an account, and the way to a code where there is none. */
export function AccountCard({ slug, id, hasAccount }: AccountCardProps) {
  return (
    <Card title="Akun pemilik">
      <p>
        {hasAccount
          ? "Pemilik sudah punya akun dan dapat melihat datanya sendiri."
          : "Pemilik belum punya akun. Dengan kode dari Anda ia dapat melihat datanya dan mengusulkan perubahan."}
      </p>
      <p className="bar">
        <ButtonLink href={`/${slug}/umkm/${id}/akun`} variant="quiet" size="sm">
          {hasAccount ? "Lihat akun" : "Buat kode masuk"}
        </ButtonLink>
      </p>
    </Card>
  )
}
