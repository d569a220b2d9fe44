import { notFound } from "next/navigation"
import { isId } from "@/lib/params"

/** The version a page is about: the base, or one of the daerah's own by its id; anything else is a 404. */
export async function versionParam(params: Promise<{ versi: string }>): Promise<string> {
  const { versi } = await params
  if (versi !== "base" && !isId(versi)) notFound()
  return versi
}
