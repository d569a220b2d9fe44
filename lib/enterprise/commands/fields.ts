import "server-only"
import type { Actor } from "@/lib/access"
import type { CorrectEnterprise, RegisterEnterprise } from "@/lib/enterprise/schema/enterprise"
import { sealNik, sealNpwp } from "@/lib/seal"

type Input = RegisterEnterprise | CorrectEnterprise

/** The columns of a person that a form fills; the NIK apart, because an empty field leaves it as it is. */
export function personColumns({ personName, gender, birthDate, phone, phone2, email }: Input) {
  return { name: personName, gender, birthDate: birthDate ? new Date(birthDate) : null, phone, phone2, email }
}

/** The columns of an enterprise that a form fills; the NPWP apart, because an empty field leaves it as it is. */
export function enterpriseColumns(input: Input) {
  const { name, brand, legalForm, nib, sector, products, address, rt, rw, kelurahanCode, latitude, longitude } = input
  const { startedYear, placeType, notes } = input
  return {
    ...{ name, brand, legalForm, nib, sector, products, address, rt, rw, kelurahanCode, latitude, longitude },
    ...{ startedYear, placeType, notes },
  }
}

/** The sealed NIK's columns, none when the field was left empty. */
export function nikColumns(actor: Actor, personId: string, nik: string | null) {
  return nik ? sealNik(nik, { tenantId: actor.tenantId, id: personId }) : {}
}

/** The sealed NPWP's columns, none when the field was left empty. */
export function npwpColumns(actor: Actor, { id, npwp }: Input) {
  return npwp ? sealNpwp(npwp, { tenantId: actor.tenantId, id }) : {}
}
