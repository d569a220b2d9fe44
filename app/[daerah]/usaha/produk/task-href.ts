import type { Task } from "@/lib/task/rules"

/** Where a task of a product is done. */
export function taskHref(base: string, productId: string, { at }: Task): string {
  return at.page === "permits" ? `${base}/izin${at.path}` : `${base}/produk/${productId}/${at.path}`
}
