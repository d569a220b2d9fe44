import { explainPlaces, type Place } from "@/lib/message/rules/places"

/** What a message can leave open, and what stands there then. */
export function PlacesHelp({ places }: { places: readonly Place[] }) {
  return (
    <details>
      <summary>Yang diisi sendiri untuk setiap orang</summary>
      <ul>
        {explainPlaces(places).map(({ place, words }) => (
          <li key={place}>
            <code>{place}</code> {words}
          </li>
        ))}
      </ul>
      <p className="small muted">Baris yang isiannya kosong tidak ikut dikirim. Jangan menulis NIK.</p>
    </details>
  )
}
