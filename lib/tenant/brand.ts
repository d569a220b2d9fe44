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

function readableOn(hex: string, towards: string, grounds: string[]): string {
  const steps = Array.from({ length: 21 }, (_, step) => mix(hex, towards, step / 20))
  return steps.find((colour) => grounds.every((ground) => contrast(colour, ground) >= textContrast)) ?? towards
}

function inkOn(fill: string): string {
  return inks.find((ink) => contrast(fill, ink) >= textContrast) ?? "#000000"
}

/** Both themes of a tenant's colour #rrggbb; every text on every ground it is used on has a contrast of at least 4.5. */
export function brandThemes(colour: string): { light: BrandTheme; dark: BrandTheme } {
  const soft = mix(colour, "#ffffff", 0.9)
  const softDark = mix(colour, "#1b211e", 0.85)
  const bright = readableOn(colour, "#ffffff", [...paperDark, softDark])
  return {
    light: { brand: colour, ink: inkOn(colour), text: readableOn(colour, "#000000", [...paperLight, soft]), soft },
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
