import type { Language } from "../model";
import { materialText } from "../text/materials";
import type { MaterialGap } from "./gaps";

/** What a unit lacks: "照片 3、课件 1"; "" where it lacks nothing. */
export function lackWords(gaps: readonly MaterialGap[], language: Language): string {
  return gaps
    .filter(({ gap }) => gap > 0)
    .map(({ material: { name }, gap }) => materialText("lack", language, { name, count: gap }))
    .join(materialText("separator", language));
}
