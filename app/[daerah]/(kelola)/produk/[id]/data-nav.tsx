import "./data-nav.css"

/** The parts of a product's record, each on a page of its own. */
const parts = {
  data: "Semua data",
  ubah: "Data pokok",
  foto: "Foto",
  varian: "Varian",
  kemasan: "Kemasan",
  label: "Label",
  produksi: "Produksi",
  saluran: "Saluran",
  ekspor: "Ekspor",
} as const

type DataNavProps = { slug: string; id: string; current: keyof typeof parts }

/** The way between the parts of a product's record. */
export function DataNav({ slug, id, current }: DataNavProps) {
  return (
    <nav className="pages part-nav" aria-label="Bagian data produk">
      {Object.entries(parts).map(([path, label]) => (
        <a key={path} href={`/${slug}/produk/${id}/${path}`} aria-current={path === current ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
