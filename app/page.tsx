import { PublicShell } from "@/components/layout/public-shell"
import { EmptyState } from "@/components/ui/empty-state"
import { asked } from "@/lib/auth"
import { getFront } from "@/lib/tenant/queries"

export default async function FrontPage() {
  const [{ tenants }, { account }] = await Promise.all([getFront(), asked("")])
  return (
    <PublicShell signInHref={account ? undefined : "/masuk"}>
      <main>
        <h1>UMKM naik kelas, daerah demi daerah</h1>
        <p className="prose">
          Portal tempat dinas, pendamping, mitra, dan pelaku usaha bekerja pada satu data yang dapat dipercaya, sampai
          produk siap dijual lebih jauh.
        </p>
        <h2>Pilih daerah Anda</h2>
        {tenants.length === 0 && (
          <EmptyState title="Belum ada daerah">Operator menambahkan daerah pertama dengan satu perintah.</EmptyState>
        )}
        <ul className="columns">
          {tenants.map(({ slug, name, agency }) => (
            <li className="card" key={slug}>
              <h3>
                <a href={`/${slug}`}>{name}</a>
              </h3>
              <p className="muted small">{agency}</p>
            </li>
          ))}
        </ul>
      </main>
    </PublicShell>
  )
}
