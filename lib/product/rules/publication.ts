import type { Actor } from "@/lib/access"
import type { Status } from "@/lib/enterprise/schema/enterprise"
import type { Link } from "@/lib/refusal"

/** What a product must have, and be of, to be published. */
export type Unready = "photo" | "description" | "price" | "enterprise"

type Standing = { photos: number; description: string; price: bigint | null; status: Status }

/** What keeps a product from being published besides consent, in the order in which it is mended. */
export function listUnready({ photos, description, price, status }: Standing): Unready[] {
  const faults: [Unready, boolean][] = [
    ["enterprise", status !== "APPROVED"],
    ["photo", photos === 0],
    ["description", description.trim() === ""],
    ["price", price === null],
  ]
  return faults.flatMap(([name, isSo]) => (isSo ? [name] : []))
}

const deeds = { photo: "tambahkan foto", description: "tulis keterangan", price: "isi harga" } as const
const listing = new Intl.ListFormat("id-ID")

/** Why an enterprise's products cannot be published. */
const refused: Record<Exclude<Status, "APPROVED">, string> = {
  DRAFT: "Usahanya belum disahkan dinas. Produknya dapat terbit sesudah disahkan.",
  SUBMITTED: "Usahanya belum disahkan dinas. Produknya dapat terbit sesudah disahkan.",
  CHECKED: "Usahanya belum disahkan dinas. Produknya dapat terbit sesudah disahkan.",
  NEEDS_REPAIR: "Data usahanya perlu diperbaiki dahulu. Produknya dapat terbit sesudah disahkan.",
  REJECTED: "Pengajuan usahanya tidak diterima, jadi produknya tidak dapat terbit.",
  EXPIRED: "Masa pengesahan usahanya sudah lewat. Produknya dapat terbit sesudah disahkan lagi.",
  CLOSED: "Usahanya tercatat tutup, jadi produknya tidak dapat terbit.",
  MOVED: "Usahanya tercatat pindah, jadi produknya tidak dapat terbit.",
  MERGED: "Usaha ini sudah digabung ke catatan lain. Terbitkan produknya di sana.",
}

/** The same in a plain sentence that says what to do; nothing when nothing is in the way. */
export function sayUnready(unready: readonly Unready[], status: Status): string {
  const missing = unready.flatMap((name) => (name === "enterprise" ? [] : [deeds[name]]))
  return [
    status === "APPROVED" || !unready.includes("enterprise") ? "" : refused[status],
    missing.length > 0 ? `Sebelum produk ini terbit: ${listing.format(missing)}.` : "",
  ]
    .filter(Boolean)
    .join(" ")
}

type Place = { actor: Pick<Actor, "role" | "tenantSlug">; id: string; enterpriseId: string }

/** Where each of these is mended, by whoever asks. */
export function linksToMend(unready: readonly Unready[], { actor, id, enterpriseId }: Place): Link[] {
  const isOwner = actor.role === "owner"
  const own = `/${actor.tenantSlug}/${isOwner ? "usaha/produk" : "produk"}/${id}`
  const record = { href: `${own}/ubah`, label: "Ubah data pokok" }
  const places: Record<Unready, Link> = {
    photo: { href: `${own}/foto`, label: "Tambah foto" },
    description: isOwner ? { href: `${own}/isi/keterangan`, label: "Tulis keterangan" } : record,
    price: isOwner ? { href: `${own}/isi/harga`, label: "Isi harga" } : record,
    enterprise: {
      href: `/${actor.tenantSlug}/${isOwner ? "usaha" : "umkm"}/${enterpriseId}`,
      label: "Buka halaman usaha",
    },
  }
  const links = unready.map((name) => places[name])
  return links.filter(({ href }, at) => links.findIndex((link) => link.href === href) === at)
}

type Version = { withdrawnAt: Date | null; consent: { withdrawnAt: Date | null } }

/** The version the public sees, or why it sees none although one was published and not taken back. */
export function standingOf<V extends Version>(versions: readonly V[], status: Status) {
  const last = versions.find(({ withdrawnAt }) => withdrawnAt === null)
  if (!last) return { shown: null, stopped: null }
  const isGone = status === "CLOSED" || status === "MOVED" || status === "MERGED" || status === "REJECTED"
  const stopped = last.consent.withdrawnAt ? ("consent" as const) : isGone ? ("enterprise" as const) : null
  return { shown: stopped ? null : last, stopped }
}
