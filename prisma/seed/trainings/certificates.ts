import { v7 as uuidv7 } from "uuid"
import { getPortalAddress } from "../../../lib/address"
import { issueCertificates } from "../../../lib/certificate/commands/issue"
import { usualPattern } from "../../../lib/certificate/rules/number"
import { daysAfter } from "../../../lib/day"
import { getOperatorActor } from "../../../lib/operator"
import type { Planned } from "./plan"
import type { Story } from "./stories/story"

/** Give those who earned one their certificates a week after the last day; the worker makes the file to print when it starts. */
export async function addCertificates({ slug, signatory }: Story, { id, sessions }: Planned): Promise<void> {
  const last = sessions.at(-1)?.day
  if (!signatory || !last) return
  await issueCertificates(await getOperatorActor(slug), {
    id: uuidv7(),
    trainingId: id,
    signatoryName: signatory.name,
    signatoryTitle: signatory.title,
    signatoryNip: "",
    place: signatory.place,
    issuedOn: daysAfter(last, 7),
    pattern: usualPattern,
    withSessions: true,
    portal: await getPortalAddress(),
  })
}
