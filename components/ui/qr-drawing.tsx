/** The dark squares of a QR code as one SVG path, and how many squares wide it is. */
export type QrSquares = { path: string; size: number }

/** A QR code drawn from its squares; always dark on white, also in the dark and on paper. */
export function QrDrawing({ squares: { path, size }, label }: { squares: QrSquares; label: string }) {
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="232"
      height="232"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
