import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Suspense } from "react"
import { versionParam } from "@/app/[daerah]/(kelola)/kesiapan/rubrik/[versi]/version-param"
import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import type { Actor } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { levels, profiles } from "@/lib/readiness/schema/words"
import { previewRubric } from "@/lib/rubric/queries/preview"
import { getVersion } from "@/lib/rubric/queries/versions"
import type { Preview } from "@/lib/rubric/rules/preview"
import type { Rubric } from "@/lib/rubric/schema/rubric"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import "../../../few-columns.css"

export const metadata: Metadata = { title: "Dampak rubrik" }

/** The most products that are listed; the counts tell of all that were looked at. */
const listed = 100

type PageProps = { params: Promise<{ daerah: string; versi: string }> }

export default async function PreviewPage({ params }: PageProps) {
  const actor = await requireActor(params, "rubric.draft")
  const found = await getVersion(actor, await versionParam(params))
  if (!found) notFound()
  const { version, rubric } = found
  return (
    <main className="few-columns">
      <PageHeader
        title="Dampak pada produk yang ada"
        lead={`${version.title}, bila berlaku hari ini. Tidak ada yang diubah oleh halaman ini.`}
        back={{ href: `/${actor.tenantSlug}/kesiapan/rubrik/${version.id}`, label: version.title }}
      />
      <Suspense
        fallback={
          <div className="progress" role="status">
            <span>Menghitung dampaknya …</span>
            <progress aria-label="Menghitung dampaknya" />
          </div>
        }
      >
        <Effect actor={actor} rubric={rubric} />
      </Suspense>
    </main>
  )
}

const dimensionColumns = [
  { key: "dimensi", label: "Dimensi" },
  { key: "naik", label: "Naik", numeric: true },
  { key: "turun", label: "Turun", numeric: true },
]
const gateColumns = [
  { key: "gerbang", label: "Gerbang" },
  { key: "gagal", label: "Menjadi gagal", numeric: true },
  { key: "bebas", label: "Tidak gagal lagi", numeric: true },
]
const productColumns = [
  { key: "produk", label: "Produk" },
  { key: "level", label: "Tingkat" },
  { key: "umum", label: "Umum", numeric: true },
  { key: "ritel", label: "Ritel", numeric: true },
  { key: "ekspor", label: "Ekspor", numeric: true },
  { key: "dimensi", label: "Dimensi yang berubah" },
]

async function Effect({ actor, rubric }: { actor: Actor; rubric: Rubric }) {
  const { looked, total, levels: moved, dimensions, gates, products } = await previewRubric(actor, rubric)
  if (products.length === 0 && gates.length === 0)
    return (
      <EmptyState title="Tidak ada produk yang berubah">{`${formatNumber(looked)} produk dihitung, semuanya tetap.`}</EmptyState>
    )
  const changed = dimensions.filter(({ up, down }) => up + down > 0)
  return (
    <>
      <p>
        <b>{`${formatNumber(moved.up)} produk naik tingkat, ${formatNumber(moved.down)} turun.`}</b>
        {` Dihitung ${looked < total ? `dari contoh ${formatNumber(looked)} di antara ${formatNumber(total)} produk` : `dari semua ${formatNumber(total)} produk`}; ${formatNumber(products.length)} berubah nilainya.`}
      </p>
      {changed.length > 0 && (
        <DataTable caption="Produk yang nilainya berubah per dimensi" quietCaption={false} columns={dimensionColumns}>
          {changed.map(({ code, up, down }) => (
            <tr key={code}>
              <th scope="row">{topics[code]}</th>
              <td className="num">{formatNumber(up)}</td>
              <td className="num">{formatNumber(down)}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {gates.length > 0 && <GateTable gates={gates} rubric={rubric} />}
      {products.length > 0 && <ProductTable slug={actor.tenantSlug} products={products} />}
    </>
  )
}

/** The gates that products would fail, or fail no longer. */
function GateTable({ gates, rubric }: { gates: Preview["gates"]; rubric: Rubric }) {
  const statements = new Map(rubric.criteria.map(({ code, statement }) => [code, statement.id]))
  return (
    <DataTable caption="Gerbang yang berubah" quietCaption={false} columns={gateColumns}>
      {gates.map(({ level, criterion, failed, freed }) => (
        <tr key={`${level}-${criterion}`}>
          <th scope="row">
            {`${criterion}. ${statements.get(criterion) ?? ""}`}
            <span className="sub">{levels[level]}</span>
          </th>
          <td className="num">{formatNumber(failed)}</td>
          <td className="num">{formatNumber(freed)}</td>
        </tr>
      ))}
    </DataTable>
  )
}

/** The products that would change the most, before and after. */
function ProductTable({ slug, products }: { slug: string; products: Preview["products"] }) {
  const caption = products.length > listed ? `${listed} produk yang paling berubah` : "Produk yang berubah"
  return (
    <div className="two-columns">
      <DataTable caption={caption} quietCaption={false} columns={productColumns}>
        {products.slice(0, listed).map((product) => (
          <ProductRow key={product.id} {...{ slug, product }} />
        ))}
      </DataTable>
    </div>
  )
}

function ProductRow({ slug, product }: { slug: string; product: Preview["products"][number] }) {
  const { id, name, before, after, dimensions } = product
  const moves = keysOf(profiles).map((profile) => ({ profile, said: sayMove(before[profile], after[profile]) }))
  return (
    <tr>
      <td>
        <a href={`/${slug}/produk/${id}`}>{name}</a>
        <span className="sub brief">
          {moves.map(({ profile, said }) => `${profiles[profile]} ${said}`).join(" · ")}
        </span>
      </td>
      <td>{before.level === after.level ? levels[after.level] : `${levels[before.level]} → ${levels[after.level]}`}</td>
      {moves.map(({ profile, said }) => (
        <td className="num" key={profile}>
          {said}
        </td>
      ))}
      <td>{dimensions.map((code) => topics[code]).join(", ") || "–"}</td>
    </tr>
  )
}

function sayMove(before: number, after: number): string {
  return before === after ? formatNumber(after) : `${formatNumber(before)} → ${formatNumber(after)}`
}
