import { about } from "@/lib/permit/schema/about"
import { type PermitKind, permitKinds } from "@/lib/permit/schema/words"

/** Kinds that people look for together. */
const groups: Record<string, readonly PermitKind[]> = {
  "Izin edar pangan": ["PIRT", "BPOM", "SLHS"],
  Halal: ["HALAL", "NOT_HALAL"],
  "Merek dan barcode": ["BRAND", "GS1"],
  "Mutu dan cara produksi": ["CPPB", "SNI_UMK", "SNI", "HACCP", "ISO22000", "ORGANIC", "NUTRITION", "TKDN"],
  "Hasil laut dan hewan": ["SKP", "SMKHP", "NKV"],
  "Kayu dan tumbuhan": ["SVLK", "DHH", "V_LEGAL", "PHYTO", "ISPM15"],
  Lainnya: ["OTHER"],
}

/** The first step of a new permit: of which kind it is. */
export function KindList({ base }: { base: string }) {
  return (
    <section className="stack">
      <h2>Izin apa yang dicatat?</h2>
      {Object.entries(groups).map(([title, kinds]) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>
                <a className="back" href={`${base}/baru?jenis=${kind}`}>
                  {permitKinds[kind]}
                </a>
                <span className="sub">{about[kind].purpose}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
