import { babel } from "./stories/babel"
import { bitung } from "./stories/bitung"
import { kupang } from "./stories/kupang"
import { probolinggo } from "./stories/probolinggo"
import type { Cooperation } from "./stories/story"
import { tomohon } from "./stories/tomohon"

/** With whom the founding daerah of the demo work together, and what came of it. */
export const cooperations: readonly Cooperation[] = [bitung, kupang, babel, tomohon, probolinggo]
