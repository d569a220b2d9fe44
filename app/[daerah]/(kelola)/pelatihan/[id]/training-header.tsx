import type { ReactNode } from "react"
import { trainingMoods } from "@/app/[daerah]/(kelola)/pelatihan/moods"
import { PageHeader } from "@/components/layout/page-header"
import { Tabs } from "@/components/ui/tabs"
import { Tag } from "@/components/ui/tag"
import { type Action, type Actor, may } from "@/lib/access"
import type { TrainingHead } from "@/lib/training/queries/head"
import { trainingStatuses, trainingTypes } from "@/lib/training/schema/words"

/** The pages of one training, in the order people need them; a page joins when it is there. */
const pages = {
  "": { label: "Ringkasan", action: "training.list" },
  undang: { label: "Undang", action: "selection.list" },
  peserta: { label: "Peserta", action: "enrolment.list" },
  sesi: { label: "Sesi", action: "training.list" },
  kehadiran: { label: "Kehadiran", action: "attendance.list" },
  tes: { label: "Tes", action: "result.list" },
  hasil: { label: "Hasil", action: "result.list" },
  sertifikat: { label: "Sertifikat", action: "certificate.list" },
  berkas: { label: "Berkas", action: "training.list" },
  pesan: { label: "Pesan", action: "message.list" },
  biaya: { label: "Biaya", action: "report.view" },
  laporan: { label: "Laporan", action: "report.view" },
} as const satisfies Record<string, { label: string; action: Action }>

type TrainingHeaderProps = { actor: Actor; training: TrainingHead; current: keyof typeof pages; children?: ReactNode }

/** What stands above every page of a training: its title and status, what can be done here, and its other pages. */
export function TrainingHeader({ actor, training, current, children }: TrainingHeaderProps) {
  const base = `/${actor.tenantSlug}/pelatihan`
  const open = Object.entries(pages).filter(([, { action }]) => may(actor, action))
  return (
    <>
      <PageHeader
        title={training.title}
        back={{ href: base, label: "Pelatihan" }}
        lead={
          <>
            {trainingTypes[training.type]}{" "}
            <Tag mood={trainingMoods[training.status]}>{trainingStatuses[training.status]}</Tag>
          </>
        }
      >
        {children}
      </PageHeader>
      <Tabs
        label="Halaman pelatihan"
        tabs={open.map(([path, { label }]) => ({
          href: [base, training.id, path].filter(Boolean).join("/"),
          label,
          current: path === current,
        }))}
      />
    </>
  )
}
