import { Button } from "@/components/ui/button"
import { DataTable } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { SearchBar } from "@/components/ui/search-bar"
import { formatNumber } from "@/lib/format"
import type { Maker } from "@/lib/submission/queries/form"

type ChooseMakersProps = {
  base: string
  q: string
  kepada: string
  chosen: Maker[]
  hits: Maker[]
  isSearched: boolean
  places: ReadonlyMap<string, { name: string }>
}

/** Finds enterprises of the register and adds them to what is handed over; what was added travels along. */
export function ChooseMakers({ base, q, kepada, chosen, hits, isSearched, places }: ChooseMakersProps) {
  return (
    <section className="stack">
      <h2>1. Usaha</h2>
      <search>
        <form className="bar" method="post" action={`${base}/cari`}>
          <Travelling {...{ kepada, chosen }} />
          <SearchBar
            label="Cari di daftar UMKM"
            placeholder="Nama usaha, pelaku, NIB, No. HP, atau NIK lengkap"
            value={q}
          />
        </form>
      </search>
      {isSearched && hits.length === 0 && (
        <Notice kind="info">Tidak ada usaha lain yang cocok. Coba sebagian nama usaha atau pelakunya.</Notice>
      )}
      {hits.length > 0 && (
        <form className="stack" action={base}>
          <Travelling {...{ kepada, chosen }} />
          <DataTable caption="Hasil pencarian" columns={columns}>
            {hits.map(({ id, name, person, products, kelurahanCode }) => (
              <tr key={id}>
                <td>
                  <input className="tick" type="checkbox" name="pilih" value={id} aria-label={`Pilih ${name}`} />
                </td>
                <th scope="row">
                  {name}
                  <span className="sub">{person}</span>
                </th>
                <td>{products || "–"}</td>
                <td>{places.get(kelurahanCode ?? "")?.name ?? "–"}</td>
              </tr>
            ))}
          </DataTable>
          <div className="bar">
            <Button variant="quiet">Tambahkan yang dicentang</Button>
            {chosen.length > 0 && (
              <span className="small muted">{formatNumber(chosen.length)} usaha sudah dipilih di bawah.</span>
            )}
          </div>
        </form>
      )}
    </section>
  )
}

function Travelling({ kepada, chosen }: { kepada: string; chosen: Maker[] }) {
  return (
    <>
      {kepada && <input type="hidden" name="kepada" value={kepada} />}
      {chosen.map(({ id }) => (
        <input key={id} type="hidden" name="pilih" value={id} />
      ))}
    </>
  )
}

const columns = [
  { key: "pilih", label: <span className="hidden-text">Pilih</span> },
  { key: "name", label: "Usaha dan pelaku" },
  { key: "products", label: "Produk" },
  { key: "place", label: "Kelurahan" },
]
