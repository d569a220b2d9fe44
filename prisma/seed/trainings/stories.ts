import { coconutOil } from "./stories/coconut-oil"
import { comings } from "./stories/coming"
import { retailStandard } from "./stories/retail-standard"
import type { Story } from "./stories/story"
import { workshop } from "./stories/workshop"

/** The demo's trainings: three that have been told, and one in each daerah that people can still join. */
export const stories: readonly Story[] = [workshop, coconutOil, retailStandard, ...comings]
