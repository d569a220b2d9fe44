/** The forms of cooperation papers (Permendagri 22/2020; PP 28/2018: central bodies sign a Nota Kesepakatan sinergi with a work plan). */
export const mouForms = {
  MOU: "Kesepakatan Bersama",
  PKS: "Perjanjian Kerja Sama",
  SYNERGY: "Nota Kesepakatan Sinergi",
  WORK_PLAN: "Rencana Kerja",
  AMENDMENT: "Adendum",
} as const
export type MouForm = keyof typeof mouForms

/** With whom a region cooperates (Permendagri 22/2020). */
export const mouCategories = {
  CENTRAL: "Instansi pusat",
  REGION: "Pemerintah daerah lain",
  PRIVATE: "Swasta",
  UNIVERSITY: "Perguruan tinggi",
  CIVIL: "Organisasi masyarakat",
  FOREIGN: "Luar negeri",
} as const
export type MouCategory = keyof typeof mouCategories

/** Where an agreement stands, in the order it goes through (Permendagri 22/2020). */
export const mouStatuses = {
  PROPOSED: "Usulan",
  STUDY: "Kajian",
  DRAFTING: "Pembahasan draf",
  TEAM_REVIEW: "Telaah TKKSD",
  COUNCIL: "Persetujuan DPRD",
  READY: "Siap tanda tangan",
  ACTIVE: "Aktif",
  EVALUATION: "Dalam evaluasi",
  EXTENDED: "Diperpanjang",
  AMENDED: "Adendum",
  ENDED: "Berakhir",
  STOPPED: "Dihentikan",
} as const
export type MouStatus = keyof typeof mouStatuses

/** The steps a daerah may do without; COUNCIL is taken only by agreements that burden the region. */
export const optionalSteps = [
  "STUDY",
  "DRAFTING",
  "TEAM_REVIEW",
  "COUNCIL",
  "READY",
  "EVALUATION",
] as const satisfies readonly MouStatus[]
export type OptionalStep = (typeof optionalSteps)[number]

/** By what right somebody signs. */
export const authorities = { OFFICE: "Jabatan", DECREE: "Keputusan", POWER_OF_ATTORNEY: "Surat kuasa" } as const
export type Authority = keyof typeof authorities

/** What a version of an agreement's text is. */
export const versionKinds = { DRAFT: "Draf", SIGNED: "Naskah bertanda tangan", ANNEX: "Lampiran" } as const
export type VersionKind = keyof typeof versionKinds
