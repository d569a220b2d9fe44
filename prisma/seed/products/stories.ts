import { babel } from "./stories/babel"
import { bitung } from "./stories/bitung"
import { kupang } from "./stories/kupang"
import { probolinggo } from "./stories/probolinggo"
import type { Shelf } from "./stories/story"
import { tomohon } from "./stories/tomohon"

/** What the founding daerah of the demo make, and how far each product has come. */
export const shelves: readonly Shelf[] = [bitung, kupang, babel, tomohon, probolinggo]
