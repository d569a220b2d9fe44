import { z } from "zod"
import { patternFault } from "@/lib/certificate/rules/number"

/** What a certificate attests. */
export const certificateKinds = { PASSED: "Sertifikat kelulusan", ATTENDED: "Sertifikat keikutsertaan" } as const
export type CertificateKind = keyof typeof certificateKinds

/** Where a certificate stands. */
export const certificateStates = { VALID: "Berlaku", REPLACED: "Diganti", REVOKED: "Dicabut" } as const
export type CertificateState = keyof typeof certificateStates

const id = z.uuid("Muat ulang halaman.")
const text = (most: number, missing: string) =>
  z.string().trim().min(1, missing).max(most, `Paling banyak ${most} karakter.`)

const day = z.iso.date("Isi tanggal, misalnya 21-11-2026.")

/** Certificates for everybody of a training who has earned one and has none: who signs, where and when, and how numbers are written. */
export const IssueCertificates = z.object({
  id,
  trainingId: id,
  signatoryName: text(120, "Isi nama penanda tangan dengan gelarnya."),
  signatoryTitle: text(160, "Isi jabatan penanda tangan."),
  signatoryNip: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(z.string().regex(/^(\d{18})?$/, "NIP terdiri dari 18 angka; kosongkan bila tidak ada.")),
  place: text(80, "Isi tempat penandatanganan, misalnya Bitung."),
  issuedOn: day,
  pattern: text(80, "Isi pola nomor.").superRefine((pattern, issues) => {
    const fault = patternFault(pattern)
    if (fault) issues.addIssue({ code: "custom", message: fault })
  }),
  withSessions: z
    .string()
    .optional()
    .transform((ticked) => ticked === "on"),
})
export type IssueCertificates = z.output<typeof IssueCertificates>

/** A batch of certificates whose file is to be made again. */
export const NameBatch = z.object({ id, trainingId: id })
export type NameBatch = z.output<typeof NameBatch>

/** A certificate that no longer holds, and why. */
export const RevokeCertificate = z.object({
  id,
  trainingId: id,
  reason: text(300, "Tulis alasan pencabutan."),
})
export type RevokeCertificate = z.output<typeof RevokeCertificate>

/** A certificate given again with the right name; `id` is that of the new one. */
export const ReissueCertificate = z.object({
  id,
  certificateId: id,
  trainingId: id,
  name: text(120, "Isi nama yang benar."),
  reason: text(300, "Tulis alasan penggantian, misalnya salah eja nama."),
})
export type ReissueCertificate = z.output<typeof ReissueCertificate>

/** A certificate to be checked: its code, or the address in its QR. */
export const FindCertificate = z.object({
  daerah: z
    .string()
    .max(80)
    .regex(/^[a-z0-9-]+$/, "Muat ulang halaman."),
  kode: text(600, "Isi kode yang tertulis di samping kode QR."),
})
export type FindCertificate = z.output<typeof FindCertificate>
