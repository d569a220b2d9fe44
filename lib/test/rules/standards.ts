import type { Commodity } from "@/lib/product/schema/words"

/** What a standard asks of one parameter: a number within limits (both counted in), or how the senses find it. */
export type Parameter = {
  code: string
  name: string
  unit: string
  method: string
  /** Whether a report passes only when it has been measured. */
  isMandatory: boolean
} & ({ kind: "number"; least: number; most: number } | { kind: "sense"; right: string })

/** A version of a standard. */
export type Standard = {
  code: string
  version: string
  title: string
  commodities: readonly Commodity[]
  parameters: readonly Parameter[]
}

type Limits = [name: string, least: number, most: number, unit: string]

function number(
  code: string,
  [name, least, most, unit]: Limits,
  rest: { method?: string; isMandatory?: boolean } = {},
) {
  const { method = "", isMandatory = false } = rest
  return { code, name, unit, method, isMandatory, kind: "number", least, most } as const
}

function sense(code: string, name: string, right: string) {
  return { code, name, unit: "", method: "organoleptik", isMandatory: true, kind: "sense", right } as const
}

const must = { isMandatory: true }

/**
 * SNI 7381:2008, virgin coconut oil (VCO), table 1: every parameter with its limits. Which of them a report must have is ours:
 * what the senses find, and the four that tell whether oil is made and kept well; the others count when they were measured.
 */
const vco: Standard = {
  code: "SNI 7381",
  version: "2008",
  title: "Minyak kelapa virgin (VCO)",
  commodities: ["COCONUT"],
  parameters: [
    sense("odour", "Bau", "khas kelapa segar, tidak tengik"),
    sense("taste", "Rasa", "normal, khas minyak kelapa"),
    sense("colour", "Warna", "tidak berwarna hingga kuning pucat"),
    number("water", ["Air dan senyawa yang menguap", 0, 0.2, "%"], must),
    number("iodine", ["Bilangan iod", 4.1, 11, "g iod/100 g"], must),
    number("ffa", ["Asam lemak bebas (sebagai asam laurat)", 0, 0.2, "%"], must),
    number("peroxide", ["Bilangan peroksida", 0, 2, "mg ek/kg"], must),
    number("c6", ["Asam kaproat (C6:0)", 0, 0.7, "%"]),
    number("c8", ["Asam kaprilat (C8:0)", 4.6, 10, "%"]),
    number("c10", ["Asam kaprat (C10:0)", 5, 8, "%"]),
    number("c12", ["Asam laurat (C12:0)", 45.1, 53.2, "%"]),
    number("c14", ["Asam miristat (C14:0)", 16.8, 21, "%"]),
    number("c16", ["Asam palmitat (C16:0)", 7.5, 10.2, "%"]),
    number("c18", ["Asam stearat (C18:0)", 2, 4, "%"]),
    number("c18-1", ["Asam oleat (C18:1)", 5, 10, "%"]),
    number("c18-2", ["Asam linoleat (C18:2)", 1, 2.5, "%"]),
    number("c18-3", ["Asam linolenat (C18:3)", 0, 0.2, "%"]),
    number("plate-count", ["Angka lempeng total", 0, 10, "koloni/ml"]),
    number("lead", ["Timbal (Pb)", 0, 0.1, "mg/kg"]),
    number("copper", ["Tembaga (Cu)", 0, 0.4, "mg/kg"]),
    number("iron", ["Besi (Fe)", 0, 5, "mg/kg"]),
    number("cadmium", ["Kadmium (Cd)", 0, 0.1, "mg/kg"]),
    number("arsenic", ["Arsen (As)", 0, 0.1, "mg/kg"]),
  ],
}

/** Every version of every standard that reports are judged by; an old one stays for the reports that name it. */
export const standards: readonly Standard[] = [vco]

/** How a report names a standard: SNI 7381:2008. */
export function standardName({ code, version }: Pick<Standard, "code" | "version">): string {
  return `${code}:${version}`
}

/** The standard a report names, or null when the portal holds none of that name. */
export function standardNamed(name: string): Standard | null {
  return standards.find((standard) => standardName(standard) === name) ?? null
}

/** The standards for a commodity; of each the latest version. */
export function standardsFor(commodity: Commodity): Standard[] {
  const ours = standards.filter(({ commodities }) => commodities.includes(commodity))
  return ours.filter(
    ({ code, version }) => !ours.some((other) => other.code === code && other.version.localeCompare(version) > 0),
  )
}
