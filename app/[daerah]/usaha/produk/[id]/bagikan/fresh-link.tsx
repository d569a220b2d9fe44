import { ButtonLink } from "@/components/ui/button"
import { CopyButton } from "@/components/ui/copy-button"
import { Notice } from "@/components/ui/notice"
import { getPortalAddress } from "@/lib/address"
import { formatInstantDay } from "@/lib/format"

type FreshLinkProps = { slug: string; code: string; name: string; expiresAt: Date; zone: string }

/** The link that was just made, with the ways to hand it on; it is shown in this browser only, for ten minutes. */
export async function FreshLink({ slug, code, name, expiresAt, zone }: FreshLinkProps) {
  const address = `${await getPortalAddress()}/${slug}/produk-usaha/${code}`
  const text = `${name}: foto, harga, dan izinnya ada di ${address}`
  return (
    <Notice kind="success" title="Tautan siap dikirim">
      <div className="stack">
        <p>
          Dapat dibuka sampai {formatInstantDay(expiresAt, zone)}. Kirim sekarang; alamatnya tidak ditampilkan lagi
          nanti.
        </p>
        <p className="break">{address}</p>
        <p className="bar">
          <ButtonLink href={`https://wa.me/?text=${encodeURIComponent(text)}`}>Kirim lewat WhatsApp</ButtonLink>
          <CopyButton text={address} label="Salin tautan" />
          <ButtonLink href={address} variant="quiet">
            Lihat dulu
          </ButtonLink>
        </p>
      </div>
    </Notice>
  )
}
