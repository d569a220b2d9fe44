import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { answerOwnFollowUpAction, chooseAppliedAction } from "@/app/[daerah]/(publik)/peserta/[tiket]/actions"
import { OwnPage, requireSeated } from "@/app/[daerah]/(publik)/peserta/[tiket]/own-page"
import { ChangeFields } from "@/app/[daerah]/change-fields"
import { ButtonLink } from "@/components/ui/button"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { getVisitor, requireTenant } from "@/lib/auth"
import { listOwnFollowUps } from "@/lib/follow-up/queries/own"
import { takesAnswer } from "@/lib/follow-up/rules/outcome"
import { appliedWords } from "@/lib/follow-up/rules/words"
import { formatDay } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"
import { isKeyOf, keysOf } from "@/lib/vocabulary"

export const metadata: Metadata = { title: "Tindak lanjut pelatihan" }

type PageProps = { params: Promise<{ daerah: string; tiket: string; hari: string }>; searchParams: SearchParams }

const choices = keysOf(appliedWords).map((value) => ({ value, label: appliedWords[value] }))

/** Whether a training was applied, in two pages: how far (`?jawaban=` on the second), then what changed and what shows it. */
export default async function OwnFollowUpPage({ params, searchParams }: PageProps) {
  await getVisitor(params)
  const { visitor, participant, home } = await requireSeated(params)
  const { hari } = await params
  const one = (await listOwnFollowUps(visitor, participant.id)).find(({ days }) => String(days) === hari)
  if (!one) notFound()
  const { timeZone } = await requireTenant(params)
  const chosen = (await queryOf(searchParams)).jawaban
  const hidden = { daerah: visitor.tenantSlug, tiket: participant.ticket, days: hari }
  const isSecond = isKeyOf(appliedWords, chosen)
  return (
    <OwnPage back={isSecond ? `${home}/tindak-lanjut/${hari}` : home} about={participant.training.title}>
      <h1>{`${hari} hari setelah pelatihan`}</h1>
      {one.state === "ANSWERED" ? (
        <Thanks home={home} />
      ) : !takesAnswer(one, dayIn(timeZone, new Date())) ? (
        <Notice kind="info">{`Kami bertanya mulai ${formatDay(one.dueOn)}.`}</Notice>
      ) : isSecond ? (
        <Form
          key="kedua"
          action={answerOwnFollowUpAction}
          hidden={{ ...hidden, applied: chosen }}
          submitLabel="Kirim jawaban"
        >
          <p>
            Jawaban Anda: <b>{appliedWords[chosen]}</b>
          </p>
          <ChangeFields applied={chosen} />
        </Form>
      ) : (
        <Form key="pertama" action={chooseAppliedAction} hidden={hidden} submitLabel="Lanjutkan">
          <ChoiceField
            name="applied"
            label="Apakah yang Anda pelajari sudah diterapkan di usaha Anda?"
            hint="Jawab apa adanya; “belum” juga membantu kami."
            choices={choices}
          />
        </Form>
      )}
    </OwnPage>
  )
}

function Thanks({ home }: { home: string }) {
  return (
    <>
      <Notice kind="success">Terima kasih, jawaban Anda sudah kami terima.</Notice>
      <p className="bar">
        <ButtonLink href={home}>Kembali ke halaman Anda</ButtonLink>
      </p>
    </>
  )
}
