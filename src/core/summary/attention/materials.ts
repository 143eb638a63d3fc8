// Materials that are lacking after their working date, with the units that owe them.
import { groupBy } from "../../group-by";
import { isLackingPast } from "../../material";
import { materialText } from "../../text/materials";
import { summaryText } from "../../text/summary";
import type { Sources } from "../sources";
import { type Sentence, unitsWords } from "./sentence";

/** Sentences on materials, one a material; of the page's own tasks alone. */
export function materialSentences(sources: Sources): Sentence[] {
  const { rollup, definition } = sources;
  const { language } = definition.campaign;
  const shown = new Set(["", ...definition.tasks.map(({ taskId }) => taskId)]);
  const lacking = rollup.units.flatMap(({ unitId, materials }) =>
    materials
      .filter((each) => isLackingPast(each, rollup.today) && shown.has(each.material.taskId))
      .map(({ material, gap }) => ({ unitId, name: material.name, gap })),
  );
  return [...groupBy(lacking, ({ name }) => name)].map(([name, of]) => {
    const count = of.reduce((sum, { gap }) => sum + gap, 0);
    const ids = of.map(({ unitId }) => unitId);
    const values = { units: unitsWords(ids, sources), lack: materialText("lack", language, { name, count }) };
    return { words: summaryText("materialsPast", language, values), weight: 930 + Math.min(9, of.length) };
  });
}
