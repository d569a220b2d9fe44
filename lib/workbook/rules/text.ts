/**
 * A text file's characters: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252; null when it is no
 * text.
 */
export function decodeText(bytes: Buffer): string | null {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes).replaceAll("\u0000", "")
  const sample = text.slice(0, 20_000)
  return countControls(sample) > 2 + sample.length / 500 ? null : text
}

function countControls(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32)) count += 1
  }
  return count
}

function encodingOf(bytes: Buffer): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const [even, odd, half] = countZeros(bytes.subarray(0, 4096))
  if (odd > half * 0.3 && even < half * 0.05) return "utf-16le"
  if (even > half * 0.3 && odd < half * 0.05) return "utf-16be"
  return isUtf8(bytes) ? "utf-8" : "windows-1252"
}

function countZeros(bytes: Buffer): [number, number, number] {
  const zeros = { even: 0, odd: 0 }
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? "even" : "odd"] += 1
  })
  return [zeros.even, zeros.odd, bytes.length / 2]
}

/** A last character that was cut off does not count against UTF-8. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
