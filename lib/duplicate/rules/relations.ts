/**
 * What becomes of the rows that refer to a record or person that goes, by table and column:
 * `move`: it follows to the one that stays; `one`: so it does, but there is only one of a kind, and the other stays
 * behind; `stay`: it is the trace of what was. Where `per` names columns, there is one for each of their values together.
 * tests/integration/merge.test.ts holds these lists against the catalogue.
 */
export type Relation = { table: string; column: string; fate: "move" | "one" | "stay"; per?: readonly string[] }

/** What refers to an enterprise. */
export const enterpriseRelations: readonly Relation[] = [
  { table: "enterprise_kbli", column: "enterprise_id", fate: "one" },
  { table: "enterprise_year", column: "enterprise_id", fate: "one" },
  { table: "enterprise_fact", column: "enterprise_id", fate: "one" },
  { table: "visit", column: "enterprise_id", fate: "move" },
  { table: "proposal", column: "enterprise_id", fate: "move" },
  { table: "application", column: "enterprise_id", fate: "move" },
  { table: "application", column: "known_enterprise_id", fate: "move" },
  { table: "enrolment", column: "enterprise_id", fate: "move" },
  { table: "training_candidate", column: "enterprise_id", fate: "one", per: ["selection_id"] },
  { table: "submission", column: "enterprise_id", fate: "move" },
  { table: "product", column: "enterprise_id", fate: "move" },
  { table: "permit", column: "enterprise_id", fate: "move" },
  { table: "recommendation", column: "enterprise_id", fate: "move" },
  { table: "assessment", column: "enterprise_id", fate: "move" },
  { table: "drive_member", column: "enterprise_id", fate: "one", per: ["drive_id", "product_id"] },
  { table: "enterprise_transition", column: "enterprise_id", fate: "stay" },
  { table: "record_change", column: "enterprise_id", fate: "stay" },
  // What a file said about that very row.
  { table: "correction", column: "enterprise_id", fate: "stay" },
  { table: "duplicate_pair", column: "a_id", fate: "stay" },
  { table: "duplicate_pair", column: "b_id", fate: "stay" },
  { table: "enterprise_merge", column: "kept_id", fate: "stay" },
  { table: "enterprise_merge", column: "gone_id", fate: "stay" },
  { table: "enterprise", column: "merged_into", fate: "stay" },
]

/** What refers to a person; followed only when two people turn out to be one. */
export const personRelations: readonly Relation[] = [
  { table: "enterprise", column: "person_id", fate: "move" },
  { table: "consent", column: "person_id", fate: "move" },
  { table: "invitation", column: "person_id", fate: "move" },
  { table: "application", column: "known_person_id", fate: "move" },
  { table: "message", column: "person_id", fate: "move" },
  // Where both were enrolled in one training, the place, attendance and results of the one that stays count; the other
  // enrolment stays with the person that goes, as it was, and the agency withdraws it where it holds a second seat.
  { table: "enrolment", column: "person_id", fate: "one", per: ["training_id"] },
  { table: "record_change", column: "person_id", fate: "stay" },
]
