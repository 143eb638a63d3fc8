import blank from "../../../sheets-templates/blank.json";
import leshan2020 from "../../../sheets-templates/leshan-2020.json";
import pingdingshan2020 from "../../../sheets-templates/pingdingshan-2020.json";
import qinghai202144 from "../../../sheets-templates/qinghai-2021-44.json";
import qinghai202173 from "../../../sheets-templates/qinghai-2021-73.json";
import qinhuangdao2020 from "../../../sheets-templates/qinhuangdao-2020.json";
import { parseTemplate } from "./parse";
import type { Template } from "./schema";

const bundled: readonly (readonly [string, unknown])[] = [
  ["qinhuangdao-2020", qinhuangdao2020],
  ["qinghai-2021-73", qinghai202173],
  ["leshan-2020", leshan2020],
  ["pingdingshan-2020", pingdingshan2020],
  ["qinghai-2021-44", qinghai202144],
  ["blank", blank],
];

/** The campaigns that come with the program. Throws while loading when a bundled file is malformed: the build must not ship it. */
export const templates: readonly Template[] = bundled.map(([id, data]) => {
  const { template, problems } = parseTemplate(data, id);
  if (!template)
    throw new Error(`Template ${id} is malformed: ${problems.map((p) => p.values.path).join(", ")}`);
  return template;
});

/** A bundled campaign by its id. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
