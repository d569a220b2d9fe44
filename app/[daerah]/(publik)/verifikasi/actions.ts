"use server"

import { redirect } from "next/navigation"
import { codeIn } from "@/lib/certificate/rules/code"
import { FindCertificate } from "@/lib/certificate/schema"
import { openFormAction } from "@/lib/form"
import { Refusal } from "@/lib/refusal"

export const findCertificateAction = openFormAction(FindCertificate, [], async ({ daerah, kode }) => {
  const code = codeIn(kode)
  if (!code)
    throw new Refusal("conflict", "Kode terdiri dari 20 huruf dan angka; periksa lagi di bawah kode QR.", "kode")
  redirect(`/${daerah}/verifikasi/${code}`)
})
