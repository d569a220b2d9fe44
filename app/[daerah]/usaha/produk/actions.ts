"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { formAction } from "@/lib/form"
import { orderPhotos, removePhoto } from "@/lib/product/commands/photo"
import { addProduct, changeProduct } from "@/lib/product/commands/product"
import { withdrawProduct } from "@/lib/product/commands/steps"
import { ChooseKind, NameProduct, OwnPart } from "@/lib/product/schema/own"
import { OnePhoto, OrderPhotos } from "@/lib/product/schema/photo"
import { WithdrawProduct } from "@/lib/product/schema/steps"
import { stepAfter } from "./steps"

export const nameProductAction = formAction(NameProduct, async (actor, { id, enterpriseId, name }) => {
  const typed = new URLSearchParams({ id, usaha: enterpriseId, nama: name })
  redirect(`/${actor.tenantSlug}/usaha/produk/baru/jenis?${typed}`)
})

export const chooseKindAction = formAction(ChooseKind, async (actor, input) => {
  const { id, name, commodity } = input
  await addProduct(actor, input)
  // Whoever went back and named it otherwise means the last name.
  await changeProduct(actor, { id, name, commodity })
  const base = `/${actor.tenantSlug}/usaha`
  revalidatePath(base, "layout")
  redirect(`${base}/produk/${id}${stepAfter("jenis")}`)
})

export const changePartAction = formAction(OwnPart, async (actor, { bagian, baru, ...fields }) => {
  await changeProduct(actor, fields)
  const base = `/${actor.tenantSlug}/usaha`
  // The back button shows what is kept now, not what the browser remembers.
  revalidatePath(base, "layout")
  redirect(`${base}/produk/${fields.id}${baru ? stepAfter(bagian) : `#${bagian}`}`)
})

/** Whether the photos are one of the questions about a new product, so that the others still follow. */
const among = { baru: z.enum(["", "1"]).prefault("") }
const photosHref = (slug: string, productId: string, baru: string) =>
  `/${slug}/usaha/produk/${productId}/foto${baru && "?baru=1"}`

export const orderPhotosAction = formAction(OrderPhotos.extend(among), async (actor, { baru, ...input }) => {
  await orderPhotos(actor, input)
  revalidatePath(`/${actor.tenantSlug}/usaha`, "layout")
  redirect(photosHref(actor.tenantSlug, input.productId, baru))
})

export const removePhotoAction = formAction(OnePhoto.extend(among), async (actor, { baru, ...input }) => {
  await removePhoto(actor, input)
  revalidatePath(`/${actor.tenantSlug}/usaha`, "layout")
  redirect(photosHref(actor.tenantSlug, input.productId, baru))
})

export const withdrawOwnAction = formAction(WithdrawProduct, async (actor, input) => {
  await withdrawProduct(actor, input)
  revalidatePath(`/${actor.tenantSlug}/usaha`, "layout")
  redirect(`/${actor.tenantSlug}/usaha/produk`)
})
