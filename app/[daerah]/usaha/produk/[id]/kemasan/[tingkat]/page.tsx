import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { PhotoInput } from "@/components/ui/photo-input"
import { TextField } from "@/components/ui/text-field"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getProductRecord } from "@/lib/product/queries/record"
import { isKeyOf } from "@/lib/vocabulary"
import { saveOwnPackagingAction } from "../actions"
import { ownLevels } from "../levels"

export const metadata: Metadata = { title: "Kemasan" }

type PageProps = { params: Promise<{ daerah: string; id: string; tingkat: string }> }

export default async function OwnPackagingLevelPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const { tingkat } = await params
  const record = await getProductRecord(actor, await idParam(params))
  if (!record || record.withdrawnAt || !isKeyOf<keyof typeof ownLevels>(ownLevels, tingkat)) notFound()
  const { level, label, hint } = ownLevels[tingkat]
  const known = record.packaging.find((row) => row.level === level)
  const home = `/${actor.tenantSlug}/usaha/produk/${record.id}`
  return (
    <main>
      <PageHeader title={label} lead={record.name} back={{ href: `${home}/kemasan`, label: "Kemasan" }} />
      <Form
        action={saveOwnPackagingAction}
        hidden={{ daerah: actor.tenantSlug, productId: record.id, level }}
        initial={{
          material: known?.material ?? "",
          size: known?.size ?? "",
          netContent: known?.netContent ?? "",
          units: known?.units ? String(known.units) : "",
          foodGrade: known?.foodGrade ? "on" : "",
        }}
        submitLabel="Simpan"
      >
        <TextField {...{ name: "material", label: "Terbuat dari apa?", hint }} maxLength={120} autoComplete="off" />
        <TextField
          {...{ name: "size", label: "Ukurannya?", hint: "Misalnya 10 × 15 cm." }}
          maxLength={80}
          autoComplete="off"
          optional
        />
        {level === "PRIMARY" ? (
          <>
            <TextField
              {...{ name: "netContent", label: "Berapa isinya?", hint: "Misalnya 250 g atau 100 ml." }}
              maxLength={60}
              autoComplete="off"
              optional
            />
            <CheckboxField
              name="foodGrade"
              label="Aman untuk makanan"
              hint="Ada tanda gelas dan garpu, atau tulisan food grade."
            />
          </>
        ) : (
          <TextField
            name="units"
            label="Berapa bungkus di dalamnya?"
            inputMode="numeric"
            maxLength={12}
            optional
            short
          />
        )}
        <PhotoInput name="file" label="Foto kemasan" hint="Bagian yang bertanda, bila ada." optional />
      </Form>
    </main>
  )
}
