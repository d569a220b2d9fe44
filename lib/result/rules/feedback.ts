import { meanOf } from "@/lib/result/rules/score"

/** What every participant is asked about a training, answered from 1 to 5. */
export const feedbackQuestions = [
  "Materi pelatihan sesuai dengan kebutuhan usaha saya.",
  "Narasumber menjelaskan dengan cara yang mudah dipahami.",
  "Waktu, tempat, dan sarana pelatihan memadai.",
  "Saya tahu langkah pertama yang akan saya kerjakan di usaha saya.",
  "Saya akan mengajak pelaku usaha lain mengikuti pelatihan ini.",
] as const

/** The five answers, worst first. */
export const feedbackScale = ["Sangat tidak setuju", "Tidak setuju", "Cukup", "Setuju", "Sangat setuju"] as const

/** How one question was answered: the mean of the answers, and how many gave each of 1 to 5. */
export type FeedbackLine = { question: string; mean: number | null; counts: number[] }

/** What participants thought, question by question, with how many answered. */
export function summariseFeedback(answers: readonly (readonly number[])[]): { count: number; lines: FeedbackLine[] } {
  const lines = feedbackQuestions.map((question, at) => {
    const given = answers.flatMap((each) => each[at] ?? [])
    return {
      question,
      mean: meanOf(given),
      counts: feedbackScale.map((_, scale) => given.filter((one) => one === scale + 1).length),
    }
  })
  return { count: answers.length, lines }
}
