import { randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"

/** What the web process knows of the world around it. */
export type Surroundings = { behindProxy: boolean; tls: boolean }

const fixed = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(self), microphone=(), payment=()",
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}

/** Put the promised headers on a response, and let nothing through that only this process may say of a request. */
export function protect(request: IncomingMessage, response: ServerResponse, { behindProxy, tls }: Surroundings): void {
  const csp = contentSecurityPolicy(randomBytes(16).toString("base64"))
  const forwarded = request.headers["x-forwarded-for"]
  const nearest = typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined
  request.headers["x-forwarded-for"] = (behindProxy && nearest) || request.socket.remoteAddress || ""
  if (!behindProxy) delete request.headers["x-forwarded-host"]
  request.headers["x-forwarded-proto"] = tls ? "https" : "http"
  request.headers["x-pathname"] = request.url ?? "/"
  // Next reads the nonce for its own scripts from the request.
  request.headers["content-security-policy"] = csp
  response.setHeader("content-security-policy", csp)
  for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value)
  if (tls) response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains")
}
