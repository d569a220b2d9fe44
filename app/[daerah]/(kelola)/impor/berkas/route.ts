import { seeOther } from "@/lib/answer"
import { findActor, requireActor } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { uploadIntake } from "@/lib/intake/commands/upload"
import { uploadBytes } from "@/lib/intake/rules/states"
import { isId } from "@/lib/params"
import { enqueueIntake } from "@/lib/queue"
import { receiveFile } from "@/lib/upload"

/** Takes a spreadsheet in; works without JavaScript, and a form sent twice is one import. */
export async function POST(request: Request, { params }: { params: Promise<{ daerah: string }> }) {
  const list = `/${(await params).daerah}/impor`
  if (!(await findActor((await params).daerah))) return seeOther(`/masuk?lanjut=${encodeURIComponent(list)}`)
  const actor = await requireActor(params, "intake.upload")
  if (!(await isOwnOrigin())) return seeOther(`${list}?galat=origin`)
  const received = await receiveFile(request, "file", uploadBytes)
  if ("fault" in received) return seeOther(`${list}?galat=${received.fault}`)
  const { file, fields } = received
  if (!isId(fields.id)) return seeOther(`${list}?galat=broken`)

  const bytes = new Uint8Array(await file.arrayBuffer())
  const { id } = await uploadIntake(actor, { id: fields.id, fileName: file.name, bytes })
  if (actor.userId) {
    await enqueueIntake({ slug: actor.tenantSlug, intakeId: id, accountId: actor.userId, kind: "judge" })
  }
  return seeOther(`${list}/${id}`)
}
