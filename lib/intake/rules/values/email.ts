import { known, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const address =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,}$/
const several = warning("email-several", "Ada lebih dari satu alamat e-mail; hanya yang pertama dicatat.")

/** An e-mail address in lower case; of several in a cell the first, and that is said. */
export function readEmail(cell: Cell): Reading<string> {
  return readFilled(cell, (text) => {
    if (text === "0") return { value: null, problems: [] }
    const parts = text
      .toLowerCase()
      .replace(/^(e-?mail *:|mailto:) */, "")
      .replace(/^<(.*)>$/, "$1")
      .split(/[\s,;/]+/)
      .filter((part) => part !== "" && part !== "dan" && part !== "atau")
    const first = parts[0] ?? ""
    if (!parts.every((part) => part.length <= 200 && address.test(part)) || first === "") {
      return unreadable(
        warning("email-format", "Alamat e-mail tidak lengkap atau salah tulis; isi seperti nama@contoh.id."),
      )
    }
    return parts.length > 1 ? known(first, several) : known(first)
  })
}
