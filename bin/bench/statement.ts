/** A statement as node-postgres sends it; bytes stand as `{ hex }`, so that a statement can be written down. */
export type Statement = { name: string; text: string; values: unknown[] }

/** A value as it can be written down. */
export function freeze(value: unknown): unknown {
  return value instanceof Uint8Array ? { hex: Buffer.from(value).toString("hex") } : value
}

/** A value as node-postgres takes it. */
export function revive(value: unknown): unknown {
  const isBytes = typeof value === "object" && value !== null && "hex" in value && typeof value.hex === "string"
  return isBytes ? Buffer.from(String(value.hex), "hex") : value
}
