import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Pagination } from "@/components/ui/pagination"
import { isRole, type Role } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { listInvitations, listMembers } from "@/lib/member/queries"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { InvitationTable } from "./invitation-table"
import { MemberTable } from "./member-table"
import { RoleTabs } from "./role-tabs"

export const metadata: Metadata = { title: "Orang" }

function addressOf(base: string, role?: Role, after?: string): string {
  const query = new URLSearchParams({ ...(role && { peran: role }), ...(after && { sesudah: after }) })
  return query.size > 0 ? `${base}?${query}` : base
}

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function PeoplePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "member.list")
  const { timeZone } = await requireTenant(params)
  const { peran, sesudah } = await queryOf(searchParams)
  const role = isRole(peran) ? peran : undefined
  const filter = { role, after: isId(sesudah) ? sesudah : undefined }
  const [{ members, counts, next }, invitations] = await Promise.all([
    listMembers(actor, filter),
    listInvitations(actor, new Date()),
  ])
  const base = `/${actor.tenantSlug}/pengaturan/orang`
  return (
    <main>
      <PageHeader
        title="Orang"
        lead="Siapa yang bekerja di portal ini. Perubahan berlaku pada langkah berikutnya orang itu."
        back={{ href: `/${actor.tenantSlug}/pengaturan`, label: "Pengaturan" }}
      >
        <ButtonLink href={`${base}/undang`}>Undang orang</ButtonLink>
      </PageHeader>
      <RoleTabs base={base} current={role} counts={counts} />
      <MemberTable base={base} members={members} ownId={actor.userId} />
      {(next || sesudah) && (
        <Pagination
          shown={`${formatNumber(members.length)} orang di halaman ini`}
          first={sesudah && addressOf(base, role)}
          next={next ? addressOf(base, role, next) : undefined}
        />
      )}
      <h2>Undangan 30 hari terakhir</h2>
      <InvitationTable slug={actor.tenantSlug} invitations={invitations} timeZone={timeZone} />
    </main>
  )
}
