import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { Tag } from "@/components/ui/tag"
import type { getAccount } from "@/lib/account/queries"
import { formatInstant } from "@/lib/format"
import { revokeOtherSessionsAction, revokeSessionAction } from "./actions"

type Session = NonNullable<Awaited<ReturnType<typeof getAccount>>>["sessions"][number]

const columns = [
  { key: "device", label: "Perangkat" },
  { key: "seen", label: "Terakhir dipakai" },
  { key: "end", label: "Tindakan" },
]

/** Where this account is signed in; each other session can be ended, or all of them at once. */
export function SessionTable({ sessions, timeZone }: { sessions: Session[]; timeZone: string }) {
  return (
    <>
      <DataTable caption="Sesi yang masih terbuka" columns={columns}>
        {sessions.map(({ id, userAgent, address, lastSeenAt, current }) => (
          <tr key={id}>
            <th scope="row">
              {userAgent}
              <span className="sub">{address || "Alamat tidak diketahui"}</span>
            </th>
            <td>{formatInstant(lastSeenAt, timeZone)}</td>
            <td>
              {current ? (
                <Tag mood="good">Sesi ini</Tag>
              ) : (
                <Form action={revokeSessionAction}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton variant="quiet">Akhiri</SubmitButton>
                </Form>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      {sessions.length > 1 && (
        <Form action={revokeOtherSessionsAction}>
          <div className="bar">
            <SubmitButton variant="danger">Akhiri semua sesi lain</SubmitButton>
          </div>
        </Form>
      )}
    </>
  )
}
