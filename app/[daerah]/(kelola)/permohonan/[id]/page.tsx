import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { Tag } from "@/components/ui/tag"
import { may } from "@/lib/access"
import { getApplication, isApplicationState } from "@/lib/application/queries"
import { applicationStates } from "@/lib/application/rules/flow"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstant } from "@/lib/format"
import { idParam } from "@/lib/params"
import { parsePhone, whatsappLink } from "@/lib/person/rules"
import { getKelurahan } from "@/lib/region/queries"
import { decideApplicationAction } from "../actions"
import { CompareTable } from "./compare-table"
import { DecisionForm } from "./decision-form"

export const metadata: Metadata = { title: "Permohonan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }
type Application = NonNullable<Awaited<ReturnType<typeof getApplication>>>

export default async function ApplicationPage({ params }: PageProps) {
  const actor = await requireActor(params, "application.list")
  const application = await getApplication(actor, await idParam(params))
  if (!application) notFound()
  const [{ slug, timeZone, name }, places] = [await requireTenant(params), await getKelurahan(actor)]
  const { id, number, state, sentAt, texts, matches } = application
  return (
    <main>
      <PageHeader
        title={`${number}: ${texts.name ?? ""}`}
        back={{ href: `/${slug}/permohonan`, label: "Permohonan" }}
        lead={
          <>
            <Tag mood={state === "QUEUED" ? "warn" : "plain"}>
              {isApplicationState(state) ? applicationStates[state] : state}
            </Tag>{" "}
            {sentAt && `dikirim ${formatInstant(sentAt, timeZone)}`}
          </>
        }
      >
        <ChatLink application={application} daerah={name} />
      </PageHeader>
      <Outcome application={application} slug={slug} zone={timeZone} />
      <Card title={matches.length > 0 ? "Permohonan di samping yang tercatat" : "Isi permohonan"}>
        <CompareTable {...{ slug, application, places }} />
      </Card>
      {state === "QUEUED" && may(actor, "application.decide") && (
        <Card title="Keputusan">
          <DecisionForm
            {...{ slug, id }}
            action={decideApplicationAction}
            choices={matches.map((match) => ({ value: match.id, label: `${match.name} (${match.person.name})` }))}
          />
        </Card>
      )}
    </main>
  )
}

function Outcome({ application, slug, zone }: { application: Application; slug: string; zone: string }) {
  const { state, decider, decidedAt, answer, enterpriseId } = application
  if (state === "QUEUED") return null
  const by = decidedAt && `Diputuskan ${decider ?? "pengelola portal"}, ${formatInstant(decidedAt, zone)}.`
  return (
    <Notice kind="info">
      {by} {answer && `Jawaban: ${answer}`}{" "}
      {enterpriseId && (
        <a href={`/${slug}/umkm/${enterpriseId}`}>
          {state === "ATTACHED" ? "Buka usaha itu dan buat kode masuk bagi pemiliknya" : "Buka usaha yang terdaftar"}
        </a>
      )}
    </Notice>
  )
}

function ChatLink({ application, daerah }: { application: Application; daerah: string }) {
  const { texts, number, answer } = application
  const phone = parsePhone(texts.phone ?? "")
  const greeting = `Halo Bapak/Ibu ${texts.personName}, kami dari dinas pembina UMKM ${daerah} tentang permohonan ${number}. ${answer}`
  const href = phone && whatsappLink(phone, greeting.trim())
  if (!href) return null
  return (
    <ButtonLink href={href} variant="quiet" size="sm">
      {answer ? "Kirim jawaban lewat WhatsApp" : "Chat WhatsApp"}
    </ButtonLink>
  )
}
