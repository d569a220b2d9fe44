/** The roles of people in a daerah, in the words people read. */
export const roles = {
  admin: "Admin dinas",
  officer: "Petugas",
  companion: "Pendamping",
  leader: "Pimpinan",
  owner: "Pelaku usaha",
  partner: "Mitra",
} as const
export type Role = keyof typeof roles

/** Whether a text names a role. */
export function isRole(text: unknown): text is Role {
  return typeof text === "string" && Object.hasOwn(roles, text)
}

/** How far an actor sees inside the daerah: a companion's kelurahan. */
export type Scope = { kelurahan: readonly string[] }

/** On whose behalf a request runs. Built only in lib/auth.ts, from a verified session, and in lib/operator.ts. */
export type Actor = {
  tenantId: string
  tenantSlug: string
  userId: string | null
  role: Role | "visitor"
  scope: Scope
}

const staff = ["officer", "admin"] as const
const fieldStaff = ["companion", "officer", "admin"] as const
const readers = ["companion", "officer", "admin", "leader"] as const
const members = ["owner", "partner", ...readers] as const
const everyone = ["visitor", ...members] as const

/** Everything that can be done, and who may do it; the names of changes are also the audit trail's. */
export const permissions = {
  "enterprise.list": readers,
  "enterprise.view": [...readers, "owner"],
  "enterprise.view-own": ["owner"],
  "enterprise.register": fieldStaff,
  "enterprise.correct": [...fieldStaff, "owner"],
  "enterprise.export": staff,
  "enterprise.reveal-npwp": staff,
  "enterprise.submit": [...fieldStaff, "owner"],
  "enterprise.check": fieldStaff,
  "enterprise.approve": staff,
  "enterprise.ask-repair": fieldStaff,
  "enterprise.reject": staff,
  "enterprise.close": staff,
  "enterprise.reopen": staff,
  "enterprise.expire": ["admin"],
  "enterprise.assign": staff,
  "enterprise.tag": staff,
  "enterprise.search": readers,
  "coverage.view": readers,
  "companion.assign": ["admin"],
  "visit.list": fieldStaff,
  "visit.record": fieldStaff,
  "fact.record": fieldStaff,
  "duplicate.list": staff,
  "duplicate.scan": staff,
  "duplicate.dismiss": staff,
  "duplicate.merge": staff,
  "duplicate.undo-merge": staff,
  "history.list": staff,
  "view.save": readers,
  "view.share": staff,
  "view.set-default": ["admin"],
  "view.remove": readers,
  "view.restore": readers,
  "message.save-template": fieldStaff,
  "application.start": ["visitor"],
  "application.save": ["visitor"],
  "application.send": ["visitor"],
  "application.list": staff,
  "application.decide": staff,
  "claim.offer": fieldStaff,
  "claim.revoke": fieldStaff,
  "proposal.send": ["owner"],
  "proposal.list": staff,
  "proposal.decide": staff,
  "repair.list": fieldStaff,
  "repair.fix": fieldStaff,
  "repair.hand-over": staff,
  "correction.list": staff,
  "correction.apply": staff,
  "correction.undo": staff,
  "person.reveal-nik": staff,
  "consent.record": [...fieldStaff, "owner"],
  "consent.withdraw": [...fieldStaff, "owner"],
  "intake.list": staff,
  "intake.upload": staff,
  "intake.judge": staff,
  "intake.answer": staff,
  "intake.request-save": staff,
  "intake.save": staff,
  "intake.undo": staff,
  "member.list": ["admin"],
  "invitation.create": ["admin"],
  "invitation.revoke": ["admin"],
  "membership.change-role": ["admin"],
  "membership.disable": ["admin"],
  "membership.enable": ["admin"],
  "partnership.view": ["partner"],
  "programme.list": readers,
  "programme.save": staff,
  "programme.remove": staff,
  "partner.list": [...staff, "leader"],
  "partner.save": staff,
  "partner.admit": staff,
  "partner.dismiss": staff,
  "training.list": readers,
  "training.plan": staff,
  "training.correct": staff,
  "training.remove": staff,
  "training.open": staff,
  "training.close": staff,
  "training.begin": staff,
  "training.finish": staff,
  "training.cancel": staff,
  "session.plan": staff,
  "session.remove": staff,
  "cost.save": staff,
  "material.add": staff,
  "material.remove": staff,
  "selection.list": [...staff, "leader"],
  "selection.make": staff,
  "enrolment.list": readers,
  "enrolment.enrol": [...fieldStaff, "owner"],
  "enrolment.restore": staff,
  "enrolment.withdraw": [...fieldStaff, "owner", "visitor"],
  "attendance.list": readers,
  "attendance.show-code": fieldStaff,
  "attendance.check-in": everyone,
  "attendance.record": fieldStaff,
  "attendance.correct": staff,
  "question.save": staff,
  "result.list": readers,
  "result.answer": everyone,
  "result.type-in": fieldStaff,
  "result.score-practice": [...fieldStaff, "partner"],
  "feedback.give": everyone,
  "partner-note.write": ["partner"],
  "follow-up.list": readers,
  "follow-up.ask": staff,
  "follow-up.answer": everyone,
  "follow-up.close": ["admin"],
  "certificate.list": readers,
  "certificate.issue": staff,
  "certificate.make": staff,
  "certificate.revoke": staff,
  "certificate.reissue": staff,
  "message.list": staff,
  "message.change-template": staff,
  "message.open": fieldStaff,
  "message.retry": staff,
  "message.send": staff,
  "message.deliver": ["admin"],
  "calendar.make-feed": members,
  "calendar.revoke-feed": members,
  "equity.view": readers,
  "report.view": readers,
  "tenant.view-settings": ["admin"],
  "tenant.update-profile": ["admin"],
  "tenant.set-approval-months": ["admin"],
  "agency.rename": ["admin"],
} as const satisfies Record<string, readonly Actor["role"][]>
export type Action = keyof typeof permissions

/** Whether an actor's role may do something at all; which rows it may touch is the policies' business. */
export function may(actor: Pick<Actor, "role">, action: Action): boolean {
  return permissions[action].some((role) => role === actor.role)
}
