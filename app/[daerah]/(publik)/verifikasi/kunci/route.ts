import { requireTenant } from "@/lib/auth"
import { publicKeyOf } from "@/lib/secret"

type Context = { params: Promise<{ daerah: string }> }

/** The public key with which any program checks the signature in a certificate's QR, as a JSON Web Key (RFC 7517). */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id, slug } = await requireTenant(params)
  const key = { ...publicKeyOf(id), alg: "ES256", use: "sig", kid: slug }
  const headers = { "Content-Type": "application/jwk+json", "Cache-Control": "public, max-age=3600" }
  return new Response(JSON.stringify(key), { headers: { ...headers, "Access-Control-Allow-Origin": "*" } })
}
