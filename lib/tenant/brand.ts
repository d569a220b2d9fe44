import { formatNumber } from "@/lib/format"

const paperLight = ["#fbfaf7", "#ffffff", "#f3f1ec"]
const paperDark = ["#141917", "#1b211e", "#10140f"]
const inks = ["#ffffff", "#1d2420", "#000000"]

/** WCAG 2.2 AA for text (success criterion 1.4.3). */
export const textContrast = 4.5

/** The colours one theme needs: a fill, the ink on it, the same hue as text, and a tint that text can stand on. */
type BrandTheme = { brand: string; ink: string; text: string; soft: string }

/** Whether a text is a colour written #rrggbb. */
export function isHexColour(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value)
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours #rrggbb by WCAG's formula, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function mix(hex: string, other: string, share: number): string {
  const target = channels(other)
  const mixed = channels(hex).map((value, at) => Math.round(value + ((target[at] ?? 0) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`
}

/** Lighter by a share of the way to white, with its hue and saturation (HSL): mixing with white would grey it. */
function lighten(hex: string, share: number): string {
  const parts = channels(hex).map((value) => value / 255)
  const [low, high] = [Math.min(...parts), Math.max(...parts)]
  const middle = (low + high) / 2
  const spread = (light: number) => 1 - Math.abs(2 * light - 1)
  const light = middle + (1 - middle) * share
  const scale = high === low ? 0 : spread(light) / spread(middle)
  const moved = parts.map((part) => Math.round(255 * Math.min(1, Math.max(0, light + (part - middle) * scale))))
  return `#${moved.map((value) => value.toString(16).padStart(2, "0")).join("")}`
}

function darken(hex: string, share: number): string {
  return mix(hex, "#000000", share)
}

/** The first colour on the way from `hex` that can be read on every ground; both ways end where it can. */
function readableOn(hex: string, step: (hex: string, share: number) => string, grounds: string[]): string {
  const steps = Array.from({ length: 21 }, (_, at) => step(hex, at / 20))
  return steps.find((colour) => grounds.every((ground) => contrast(colour, ground) >= textContrast)) ?? step(hex, 1)
}

function inkOn(fill: string): string {
  return inks.find((ink) => contrast(fill, ink) >= textContrast) ?? "#000000"
}

/** Both themes of a tenant's colour #rrggbb; every text on every ground it is used on has a contrast of at least 4.5. */
export function brandThemes(colour: string): { light: BrandTheme; dark: BrandTheme } {
  const soft = mix(colour, "#ffffff", 0.9)
  const softDark = mix(colour, "#1b211e", 0.85)
  const bright = readableOn(colour, lighten, [...paperDark, softDark])
  return {
    light: { brand: colour, ink: inkOn(colour), text: readableOn(colour, darken, [...paperLight, soft]), soft },
    dark: { brand: bright, ink: inkOn(bright), text: bright, soft: softDark },
  }
}

/** A tenant's colour as the CSS variables that components/ui/tokens.css picks from; none when it is no colour. */
export function brandVariables(colour: string | null): Record<`--brand${string}`, string> {
  if (!colour || !isHexColour(colour)) return {}
  const { light, dark } = brandThemes(colour.toLowerCase())
  return {
    "--brand-light": light.brand,
    "--brand-ink-light": light.ink,
    "--brand-text-light": light.text,
    "--brand-soft-light": light.soft,
    "--brand-dark": dark.brand,
    "--brand-ink-dark": dark.ink,
    "--brand-text-dark": dark.text,
    "--brand-soft-dark": dark.soft,
  }
}

/** The least contrast of a button's fill against the page (WCAG 2.2 AA, success criterion 1.4.11). */
const shapeContrast = 3

/** Why a colour #rrggbb cannot be a tenant's, or null; every text on it is readable by itself (see inkOn). */
export function brandFault(colour: string): string | null {
  const least = Math.min(...paperLight.map((paper) => contrast(colour, paper)))
  if (least >= shapeContrast) return null
  const said = formatNumber(Math.floor(least * 10) / 10)
  return `Warna ini terlalu terang: kontrasnya ${said} : 1 terhadap latar halaman, paling sedikit ${shapeContrast} : 1.`
}
