import "server-only"
import { decrypt, encrypt, fingerprint } from "@/lib/secret"

/** Whose number it is: the daerah and the id of the person (NIK) or enterprise (NPWP). */
type Owner = { tenantId: string; id: string }

const nikPlace = ({ tenantId, id }: Owner) => ({ tenantId, table: "person", row: id, column: "nik_cipher" })
const npwpPlace = ({ tenantId, id }: Owner) => ({ tenantId, table: "enterprise", row: id, column: "npwp_cipher" })

/** A NIK as the table person stores it: encrypted, findable by equal number only, its last four digits to show. */
export function sealNik(nik: string, person: Owner) {
  return {
    nikCipher: encrypt(nik, nikPlace(person)),
    nikHash: fingerprint(person.tenantId, "nik", nik),
    nikLast4: nik.slice(-4),
  }
}

/** An NPWP as the table enterprise stores it. */
export function sealNpwp(npwp: string, enterprise: Owner) {
  return {
    npwpCipher: encrypt(npwp, npwpPlace(enterprise)),
    npwpHash: fingerprint(enterprise.tenantId, "npwp", npwp),
    npwpLast4: npwp.slice(-4),
  }
}

/** The NIK a person's row holds; throws when it was changed or moved there. */
export function openNik(sealed: Uint8Array, person: Owner): string {
  return decrypt(sealed, nikPlace(person))
}

/** The NPWP an enterprise's row holds; throws when it was changed or moved there. */
export function openNpwp(sealed: Uint8Array, enterprise: Owner): string {
  return decrypt(sealed, npwpPlace(enterprise))
}
