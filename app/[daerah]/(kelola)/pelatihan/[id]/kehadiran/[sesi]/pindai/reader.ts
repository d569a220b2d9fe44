/** What reads codes out of a picture: https://wicg.github.io/shape-detection-api (Chrome on Android). */
type CodeReader = { detect: (picture: HTMLVideoElement) => Promise<{ rawValue: string }[]> }

declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => CodeReader
  }
}

/** The browser's own reader of QR codes, or null where it has none. */
export function codeReader(): CodeReader | null {
  return window.BarcodeDetector ? new window.BarcodeDetector({ formats: ["qr_code"] }) : null
}

/** The ticket in a participant's QR, or null when it is another code. */
export function ticketIn(text: string): string | null {
  return text.match(/\/hadir\/tiket\/([\w-]{40})$/)?.[1] ?? null
}
