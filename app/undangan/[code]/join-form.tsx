import { signOutAction } from "@/app/masuk/actions"
import { joinTenantAction } from "@/app/undangan/actions"
import { Button } from "@/components/ui/button"
import { Form } from "@/components/ui/form"

/** For who is signed in already: the daerah is added to that account. */
export function JoinForm({ code, name }: { code: string; name: string }) {
  return (
    <>
      <Form action={joinTenantAction} submitLabel="Terima undangan">
        <input type="hidden" name="code" value={code} />
        <p>
          Anda masuk sebagai <b>{name}</b>. Daerah ini ditambahkan pada akun itu.
        </p>
      </Form>
      <form action={signOutAction}>
        <p className="bar">
          Bukan Anda?{" "}
          <Button variant="quiet" size="sm">
            Keluar dahulu
          </Button>
        </p>
      </form>
    </>
  )
}
