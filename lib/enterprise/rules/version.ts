type Stamped = { updatedAt: Date | string; person: { updatedAt: Date | string } }

/** What a record was when a form was opened, to the millisecond: changes whenever it or its person is changed. */
export function versionOf(record: Stamped): string {
  return [record.updatedAt, record.person.updatedAt].map((instant) => new Date(instant).toISOString()).join(" ")
}
