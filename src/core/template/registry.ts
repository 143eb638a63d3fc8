import blank from "../../../sheets-templates/blank.json";
import qinhuangdao2020 from "../../../sheets-templates/qinhuangdao-2020.json";
import { parseTemplate } from "./parse";
import type { Template } from "./schema";

const bundled: readonly (readonly [string, unknown])[] = [
  ["qinhuangdao-2020", qinhuangdao2020],
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
