import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { Button, ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber, formatRange } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { getCriteria } from "@/lib/product/queries/criteria"
import { listProducts, mostFetched, type ProductPage } from "@/lib/product/queries/list"
import {
  isNarrowedList,
  type ProductListState,
  productSorts,
  readProductList,
  writeProductList,
} from "@/lib/product/rules/filter"
import { getKelurahan } from "@/lib/region/queries"
import { keysOf } from "@/lib/vocabulary"
import { ProductFilterForm } from "./product-filter"
import { ProductRows } from "./product-rows"
import "./list.css"

export const metadata: Metadata = { title: "Produk" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function ProductsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "readiness.view")
  const state = readProductList(await queryOf(searchParams))
  const [page, criteria, places] = await Promise.all([
    listProducts(actor, state),
    getCriteria(actor),
    getKelurahan(actor),
  ])
  const base = `/${actor.tenantSlug}/produk`
  const add = may(actor, "product.add") && (
    <ButtonLink href={`${base}/baru`} size="sm">
      Tambah produk
    </ButtonLink>
  )
  const isUnfiltered = !isNarrowedList(state.filter) && !state.filter.isWithdrawn
  return (
    <main>
      <PageHeader title="Produk" lead="Setiap produk dengan tingkat kesiapannya, dan apa yang masih menghalanginya.">
        {may(actor, "product.download") && page.rows.length > 0 && (
          <form
            method="post"
            action={`${base}/unduh${writeProductList({ ...state, after: undefined, before: undefined })}`}
          >
            <Button variant="quiet">Unduh daftar kurasi .xlsx</Button>
          </form>
        )}
        {add}
      </PageHeader>
      {(page.rows.length > 0 || !isUnfiltered) && (
        <ProductFilterForm {...{ base, state, criteria }} places={[...places.values()]} />
      )}
      {page.rows.length > 0 && (
        <>
          <div className="product-list">
            <DataTable caption="Daftar produk" columns={columns}>
              <ProductRows {...{ base, places }} rows={page.rows} words={criteria.words} />
            </DataTable>
          </div>
          <Pages {...{ base, page, state }} />
        </>
      )}
      {page.rows.length === 0 &&
        (isUnfiltered ? (
          <EmptyState title="Belum ada produk" action={add}>
            Produk yang dicatat di sini dinilai kesiapannya untuk ritel dan ekspor, dari fakta yang tercatat.
          </EmptyState>
        ) : (
          <EmptyState title="0 produk untuk pencarian ini" action={<a href={base}>Tampilkan semua produk</a>}>
            Coba kata yang lebih pendek, atau hapus salah satu filter.
          </EmptyState>
        ))}
    </main>
  )
}

type PagesProps = { base: string; page: ProductPage; state: ProductListState }

function Pages({ base, page, state }: PagesProps) {
  const { skipped, rows, total, previous, next } = page
  const href = (change: Partial<ProductListState>) =>
    base + writeProductList({ ...state, after: undefined, before: undefined, ...change })
  const all = total === null ? `lebih dari ${formatNumber(mostFetched)}` : formatNumber(total)
  return (
    <>
      <Pagination
        shown={`Menampilkan ${formatRange(skipped + 1, skipped + rows.length)} dari ${all}`}
        first={previous ? href({}) : undefined}
        previous={previous ? href({ before: previous }) : undefined}
        next={next ? href({ after: next }) : undefined}
      />
      <nav className="pages" aria-label="Urutan daftar">
        <span>Urut:</span>
        {keysOf(productSorts).map((sort) => (
          <a key={sort} href={href({ sort })} aria-current={sort === state.sort ? "true" : undefined}>
            {productSorts[sort]}
          </a>
        ))}
      </nav>
    </>
  )
}

const columns = [
  { key: "name", label: "Produk" },
  { key: "enterprise", label: "Usaha" },
  { key: "level", label: "Tingkat dan gerbang berikutnya" },
  { key: "general", label: "Indeks umum", numeric: true },
  { key: "dimensions", label: "Mutu · volume · kemasan · pemasaran · legalitas · keuangan · ekspor" },
]
