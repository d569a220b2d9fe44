import type { Metadata } from "next"
import { PublicShell } from "@/components/layout/public-shell"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { findInvitationAction } from "./actions"

export const metadata: Metadata = { title: "Undangan" }

export default function InvitationCodePage() {
  return (
    <PublicShell signInHref="/masuk">
      <main>
        <h1>Ketik kode undangan</h1>
        <Form action={findInvitationAction} submitLabel="Lanjutkan">
          <TextField
            name="code"
            label="Kode undangan"
            hint="52 huruf dan angka dari lembar undangan; huruf besar atau kecil sama saja. Boleh juga menempel tautannya."
            autoComplete="off"
            maxLength={400}
          />
        </Form>
      </main>
    </PublicShell>
  )
}
