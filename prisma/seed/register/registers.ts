import type { Layout } from "./layout"
import { babelLayout } from "./layout-babel"
import { bitungLayout } from "./layout-bitung"
import { kupangLayout } from "./layout-kupang"
import { probolinggoLayout } from "./layout-probolinggo"
import { tomohonLayout } from "./layout-tomohon"
import type { Region } from "./regions"
import { generateRegister } from "./rows"
import { tenantProfiles } from "./tenants"

/** One founding daerah's file and what must become of it. */
export type DemoRegister = {
  slug: string
  fileName: string
  /** Enterprises that end up in the register. */
  enterprises: number
  /** Rows that stay in the import with an error, and rows that repeat a business. */
  errors: number
  duplicates: number
  /** The file itself; `regions` is the table of all administrative areas. */
  bytes: (regions: readonly Region[]) => Uint8Array
}

const layouts: readonly Layout[] = [probolinggoLayout, bitungLayout, kupangLayout, tomohonLayout, babelLayout]

/** The demo registers of the five founding daerah, always the same to the byte. */
export const demoRegisters: readonly DemoRegister[] = layouts.map((layout) => {
  const profile = tenantProfiles.find(({ slug }) => slug === layout.slug)
  if (!profile) throw new Error(`No profile for ${layout.slug}`)
  return {
    slug: layout.slug,
    fileName: layout.fileName,
    enterprises: profile.enterprises,
    errors: profile.broken,
    duplicates: profile.repeats,
    bytes: (regions) => layout.write(generateRegister(layout.slug, regions, layout.defects)),
  }
})
