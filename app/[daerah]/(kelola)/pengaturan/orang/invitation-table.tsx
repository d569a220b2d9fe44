import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { type Mood, Tag } from "@/components/ui/tag"
import { roles } from "@/lib/access"
import { formatInstant } from "@/lib/format"
import type { listInvitations } from "@/lib/member/queries"
import type { InvitationState } from "@/lib/member/rules"
import { revokeInvitationAction } from "./actions"

const columns = [
  { key: "name", label: "Untuk" },
  { key: "role", label: "Peran" },
  { key: "until", label: "Berlaku sampai" },
  { key: "state", label: "Keadaan" },
  { key: "revoke", label: "Tindakan" },
]

const states: Record<InvitationState, { words: string; mood: Mood }> = {
  pending: { words: "Menunggu", mood: "info" },
  accepted: { words: "Dipakai", mood: "good" },
  expired: { words: "Lewat waktu", mood: "plain" },
  revoked: { words: "Dicabut", mood: "plain" },
}

type Invitation = Awaited<ReturnType<typeof listInvitations>>[number]

/** What has become of the invitations; those still waiting can be taken back. */
export function InvitationTable({
  slug,
  invitations,
  timeZone,
}: {
  slug: string
  invitations: Invitation[]
  timeZone: string
}) {
  if (invitations.length === 0) return <EmptyState title="Belum ada undangan" />
  return (
    <DataTable caption="Undangan 30 hari terakhir" columns={columns}>
      {invitations.map((invitation) => (
        <tr key={invitation.id}>
          <th scope="row">{invitation.name}</th>
          <td>{roles[invitation.role]}</td>
          <td>{formatInstant(invitation.expiresAt, timeZone)}</td>
          <td>
            <Tag mood={states[invitation.state].mood}>{states[invitation.state].words}</Tag>
          </td>
          <td>
            {invitation.state === "pending" && (
              <Form action={revokeInvitationAction}>
                <input type="hidden" name="daerah" value={slug} />
                <input type="hidden" name="id" value={invitation.id} />
                <SubmitButton variant="quiet">Cabut</SubmitButton>
              </Form>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
