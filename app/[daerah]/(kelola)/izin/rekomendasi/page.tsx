import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { SearchBar } from "@/components/ui/search-bar"
import { Tag } from "@/components/ui/tag"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber, formatRange, formatShortDay } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { type Letter, lettersLength, listLetters } from "@/lib/recommendation/queries"
import { PermitTabs } from "../permit-tabs"

export const metadata: Metadata = { title: "Rekomendasi merek" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function LettersPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "permit.list")
  const { q = "", hal = "" } = await queryOf(searchParams)
  const page = /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1
  const asked = q.trim().slice(0, 100)
  const { letters, total } = await listLetters(actor, { q: asked, page })
  const slug = actor.tenantSlug
  const base = `/${slug}/izin/rekomendasi`
  const start = (page - 1) * lettersLength
  const href = (to: number) => `${base}?${new URLSearchParams({ ...(asked && { q: asked }), hal: String(to) })}`
  return (
    <main>
      <PermitTabs slug={slug} current="rekomendasi" lead="Surat dinas untuk tarif UMK pada permohonan merek di DJKI.">
        {may(actor, "recommendation.issue") && <ButtonLink href={`${base}/baru`}>Buat surat</ButtonLink>}
      </PermitTabs>
      <SearchForm base={base} q={asked} />
      {letters.length === 0 ? (
        <EmptyState title={asked ? "0 surat untuk pencarian ini" : "Belum ada surat"}>
          Satu surat untuk satu merek, ditandatangani pada tahun permohonannya. Nomornya berurut dalam setahun.
        </EmptyState>
      ) : (
        <>
          <DataTable caption="Surat rekomendasi merek" columns={columns}>
            {letters.map((letter) => (
              <LetterLine key={letter.id} {...{ slug, base, letter }} />
            ))}
          </DataTable>
          <Pagination
            shown={`${formatRange(start + 1, start + letters.length)} dari ${formatNumber(total)} surat`}
            previous={page > 1 ? href(page - 1) : undefined}
            next={start + letters.length < total ? href(page + 1) : undefined}
          />
        </>
      )}
    </main>
  )
}

function SearchForm({ base, q }: { base: string; q: string }) {
  return (
    <search>
      <form className="bar" action={base}>
        <SearchBar label="Cari surat" placeholder="Merek, nama usaha, atau nomor surat" value={q} />
      </form>
    </search>
  )
}

function LetterLine({ slug, base, letter }: { slug: string; base: string; letter: Letter }) {
  const { id, number, brand, niceClass, goods, signedOn, enterpriseId, content, revokedReason } = letter
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${id}`}>{number}</a>
        {revokedReason && (
          <span className="sub">
            <Tag mood="bad">Dicabut</Tag>
          </span>
        )}
      </th>
      <td>
        {brand}
        <span className="sub">
          Kelas {niceClass}, {goods}
        </span>
      </td>
      <td>
        <a href={`/${slug}/umkm/${enterpriseId}`}>{content.enterprise}</a>
        <span className="sub">{content.person}</span>
      </td>
      <td className="nowrap">{formatShortDay(signedOn)}</td>
    </tr>
  )
}

const columns = [
  { key: "number", label: "Nomor" },
  { key: "brand", label: "Merek" },
  { key: "enterprise", label: "Usaha" },
  { key: "day", label: "Tanggal" },
]
