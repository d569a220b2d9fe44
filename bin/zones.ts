/** Where a server may stand: everything is tested in the first zone, and what reckons with days and hours again in the others. */
export const zones = ["UTC", "Asia/Jakarta", "Asia/Jayapura"] as const

/** Tests that reckon with days and hours, by the beginning of their paths. */
export const dayTests = {
  unit: [
    "lib/day",
    "lib/zone",
    "lib/format",
    "lib/application/",
    "lib/attendance/",
    "lib/calendar/",
    "lib/certificate/",
    "lib/enrolment/",
    "lib/enterprise/",
    "lib/follow-up/",
    "lib/history/",
    "lib/message/",
    "lib/mou/",
    "lib/obligation/",
    "lib/programme/",
    "lib/submission/",
    "lib/tenant/",
    "lib/training/",
    "lib/visit/",
  ],
  integration: [
    "integration/attendance",
    "integration/calendar",
    "integration/certificate",
    "integration/enrolment",
    "integration/follow-up",
    "integration/history",
    "integration/mou",
    "integration/obligation",
    "integration/reminder",
    "integration/status",
    "integration/submission",
    "integration/training",
  ],
} as const
