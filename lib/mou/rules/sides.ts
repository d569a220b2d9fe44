type Party = { partnerId: string | null; institution: string }

const list = new Intl.ListFormat("id", { type: "conjunction" })

/** Everybody who stands beside the daerah in an agreement, as one name: the parties that are partners, or its partner where none is recorded. */
export function namePartners(partner: { name: string }, parties: readonly Party[]): string {
  const names = parties.flatMap(({ partnerId, institution }) => (partnerId ? [institution] : []))
  return names.length > 0 ? list.format(new Set(names)) : partner.name
}
