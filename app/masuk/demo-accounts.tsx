import { demoPassword, demoRoles } from "@/lib/account/schema"

/** The accounts of the demo, so that nobody needs to ask; never shown in an agency's own portal. */
export function DemoAccounts({ tenants }: { tenants: { slug: string; name: string }[] }) {
  return (
    <section className="card">
      <h2>Akun demo</h2>
      <p>
        Semua data di sini rekaan. Kata sandi setiap akun: <code>{demoPassword}</code>
      </p>
      {tenants.map(({ slug, name }) => (
        <details key={slug}>
          <summary>{name}</summary>
          <ul>
            {Object.keys(demoRoles).map((role) => (
              <li key={role}>
                <code>
                  {role}@{slug}.demo
                </code>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
