import {
  type Topic,
  type TrainingStatus,
  type TrainingType,
  topics,
  trainingStatuses,
  trainingTypes,
} from "@/lib/training/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** Which trainings a list shows; `year` is the one they begin in, where the daerah is. */
export type TrainingFilter = {
  q: string
  status: TrainingStatus | null
  type: TrainingType | null
  topic: Topic | null
  year: number | null
  programmeId: string | null
}

/** A list of trainings as its address says: the filter and the page, from 1. */
export type TrainingList = { filter: TrainingFilter; page: number }

type Query = Record<string, string | undefined>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an address says about the list of trainings; what cannot be understood is left out. */
export function readTrainingList(query: Query): TrainingList {
  const { q = "", status, jenis, topik, tahun = "", program = "", hal = "" } = query
  return {
    filter: {
      q: q.trim().slice(0, 100),
      status: isKeyOf(trainingStatuses, status) ? status : null,
      type: isKeyOf(trainingTypes, jenis) ? jenis : null,
      topic: isKeyOf(topics, topik) ? topik : null,
      year: /^20\d\d$/.test(tahun) ? Number(tahun) : null,
      programmeId: uuid.test(program) ? program : null,
    },
    page: /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1,
  }
}

/** The query of an address that shows the list so; empty when all of it is shown from the start. */
export function writeTrainingList({ filter, page = 1 }: { filter: TrainingFilter; page?: number }): string {
  const { q, status, type, topic, year, programmeId } = filter
  const parts = { q, status, jenis: type, topik: topic, tahun: year, program: programmeId, hal: page > 1 ? page : null }
  const filled = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : ""
}

/** Whether only a part of the trainings is asked for. */
export function isNarrowed(filter: TrainingFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== "")
}
