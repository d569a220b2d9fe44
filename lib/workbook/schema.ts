/** One cell as the file holds it. `text` is what a person sees in the sheet (display format applied), untrimmed. */
export type Cell =
  | { kind: "empty" }
  | { kind: "text"; text: string }
  | { kind: "number"; text: string; value: number }
  /** `iso` is the calendar day (yyyy-mm-dd), already corrected for the 1900 or 1904 date system. */
  | { kind: "date"; text: string; iso: string; serial: number }
  | { kind: "boolean"; text: string; value: boolean }
  | { kind: "error"; text: string }
