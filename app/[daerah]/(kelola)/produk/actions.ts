"use server"

import { redirect } from "next/navigation"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { removeChannel, saveChannel, saveSales } from "@/lib/product/commands/channel"
import { recordExport, removeExport } from "@/lib/product/commands/export"
import { saveLabel } from "@/lib/product/commands/label"
import { saveOutputs } from "@/lib/product/commands/output"
import { removePackaging, savePackaging } from "@/lib/product/commands/packaging"
import { captionPhoto, orderPhotos, removePhoto } from "@/lib/product/commands/photo"
import { addProduct, changeProduct } from "@/lib/product/commands/product"
import { publishProduct, unpublishProduct } from "@/lib/product/commands/publish"
import { checkProduct, restoreProduct, withdrawProduct } from "@/lib/product/commands/steps"
import { saveVariants } from "@/lib/product/commands/variant"
import { OneChannel, SaveChannel, SaveSales } from "@/lib/product/schema/channel"
import { OneExport, RecordExport, SaveExportDocuments } from "@/lib/product/schema/export"
import { SaveLabel } from "@/lib/product/schema/label"
import { SaveOutputs } from "@/lib/product/schema/output"
import { RemovePackaging, SavePackaging } from "@/lib/product/schema/packaging"
import { CaptionPhoto, OnePhoto, OrderPhotos } from "@/lib/product/schema/photo"
import { AddProduct, SaveProduct } from "@/lib/product/schema/product"
import { CheckProduct, OneProduct, WithdrawProduct } from "@/lib/product/schema/steps"
import { SaveVariants } from "@/lib/product/schema/variant"

const partPaths = {
  RECORD: "/data",
  PACKAGING: "/kemasan",
  LABEL: "/label",
  OUTPUT: "/produksi",
  CHANNEL: "/saluran",
} as const

const page = (slug: string, id: string, path = "") => `/${slug}/produk/${id}${path}`

export const addProductAction = formAction(AddProduct, async (actor, input) => {
  const { id } = await addProduct(actor, input)
  redirect(page(actor.tenantSlug, id))
})

export const changeProductAction = formAction(SaveProduct, async (actor, input) => {
  const { id } = await changeProduct(actor, input)
  redirect(page(actor.tenantSlug, id, "/data"))
})

export const checkProductAction = formAction(CheckProduct, async (actor, input) => {
  await checkProduct(actor, input)
  redirect(page(actor.tenantSlug, input.id, partPaths[input.part]))
})

export const withdrawProductAction = formAction(WithdrawProduct, async (actor, input) => {
  await withdrawProduct(actor, input)
  redirect(page(actor.tenantSlug, input.id))
})

export const restoreProductAction = formAction(OneProduct, async (actor, { id }) => {
  await restoreProduct(actor, id)
  redirect(page(actor.tenantSlug, id))
})

export const orderPhotosAction = formAction(OrderPhotos, async (actor, input) => {
  await orderPhotos(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/foto"))
})

export const captionPhotoAction = formAction(CaptionPhoto, async (actor, input) => {
  await captionPhoto(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/foto"))
})

export const removePhotoAction = formAction(OnePhoto, async (actor, input) => {
  await removePhoto(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/foto"))
})

export const savePackagingAction = formAction(SavePackaging, async (actor, { file, ...input }) => {
  await savePackaging(actor, input, await handedOf(file))
  redirect(page(actor.tenantSlug, input.productId, "/kemasan"))
})

export const removePackagingAction = formAction(RemovePackaging, async (actor, input) => {
  await removePackaging(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/kemasan"))
})

export const saveLabelAction = formAction(SaveLabel, async (actor, { file, ...input }) => {
  await saveLabel(actor, input, await handedOf(file))
  redirect(page(actor.tenantSlug, input.productId, "/label"))
})

export const saveOutputsAction = formAction(SaveOutputs, async (actor, input) => {
  await saveOutputs(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/produksi"))
})

export const saveVariantsAction = formAction(SaveVariants, async (actor, input) => {
  await saveVariants(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/varian"))
})

export const saveChannelAction = formAction(SaveChannel, async (actor, input) => {
  await saveChannel(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/saluran"))
})

export const removeChannelAction = formAction(OneChannel, async (actor, input) => {
  await removeChannel(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/saluran"))
})

export const saveSalesAction = formAction(SaveSales, async (actor, input) => {
  await saveSales(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/saluran"))
})

export const recordExportAction = formAction(RecordExport, async (actor, { file, ...input }) => {
  await recordExport(actor, input, await handedOf(file))
  redirect(page(actor.tenantSlug, input.productId, "/ekspor"))
})

export const removeExportAction = formAction(OneExport, async (actor, input) => {
  await removeExport(actor, input)
  redirect(page(actor.tenantSlug, input.productId, "/ekspor"))
})

export const saveExportDocumentsAction = formAction(SaveExportDocuments, async (actor, input) => {
  await changeProduct(actor, input)
  redirect(page(actor.tenantSlug, input.id, "/ekspor"))
})

export const publishProductAction = formAction(OneProduct, async (actor, { id }) => {
  await publishProduct(actor, id)
  redirect(page(actor.tenantSlug, id, "/data"))
})

export const unpublishProductAction = formAction(OneProduct, async (actor, { id }) => {
  await unpublishProduct(actor, id)
  redirect(page(actor.tenantSlug, id, "/data"))
})
