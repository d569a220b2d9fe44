import { openAccountAction } from "@/app/undangan/actions"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { normaliseIdentifier } from "@/lib/account/rules"

/** For who is not signed in: a new account, filled in with what the invitation says about them. */
export function OpenAccountForm({ code, invited }: { code: string; invited: string }) {
  const initial = { [normaliseIdentifier(invited) ? "identifier" : "name"]: invited }
  return (
    <>
      <p>
        Sudah punya akun? <a href={`/masuk?lanjut=${encodeURIComponent(`/undangan/${code}`)}`}>Masuk dahulu</a>, lalu
        terima undangan ini dengan akun itu.
      </p>
      <Form action={openAccountAction} initial={initial} submitLabel="Buat akun dan masuk">
        <input type="hidden" name="code" value={code} />
        <TextField name="name" label="Nama lengkap" autoComplete="name" maxLength={120} />
        <TextField
          name="identifier"
          label="E-mail atau nomor HP"
          hint="Dipakai untuk masuk. Nomor HP boleh ditulis 0812… atau +62812…."
          autoComplete="username"
          maxLength={200}
        />
        <TextField
          name="password"
          label="Kata sandi"
          hint="Paling sedikit 10 huruf atau angka. Beberapa kata yang mudah Anda ingat lebih kuat daripada satu kata rumit."
          type="password"
          autoComplete="new-password"
          maxLength={200}
        />
      </Form>
    </>
  )
}
