type MenuLink = { href: string; label: string }

export type PersonMenuProps = {
  name: string
  role: string
  /** Where to go from here: the account, other daerah of this person. */
  links: MenuLink[]
  /** Ends the session: an address that takes a POST, or a server action. */
  signOut: string | ((data: FormData) => Promise<void>)
}

function SignOutForm({ signOut }: Pick<PersonMenuProps, "signOut">) {
  const button = <button type="submit">Keluar</button>
  if (typeof signOut !== "string") return <form action={signOut}>{button}</form>
  return (
    <form action={signOut} method="post">
      {button}
    </form>
  )
}

/** Who is signed in, and the way out; opens without JavaScript. */
export function PersonMenu({ name, role, links, signOut }: PersonMenuProps) {
  return (
    <details className="menu">
      <summary>
        <span className="hidden-text">{name}, </span>
        {role}
      </summary>
      <div className="panel">
        <p className="small muted">{name}</p>
        {links.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
        <SignOutForm signOut={signOut} />
      </div>
    </details>
  )
}
