import blank from "../../../sheets-templates/blank.json";
import blankEn from "../../../sheets-templates/blank-en.json";
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
  ["blank-en", blankEn],
];

const parsed = new Map<string, Template>();

/** A bundled campaign by its id. Throws when the file is malformed: the build must not ship it. */
export function findTemplate(id: string): Template | undefined {
  const known = parsed.get(id);
  const data = bundled.find(([name]) => name === id)?.[1];
  if (known || data === undefined) return known;
  const { template, problems } = parseTemplate(data, id);
  if (!template)
    throw new Error(`Template ${id} is malformed: ${problems.map((p) => p.values.path).join(", ")}`);
  parsed.set(id, template);
  return template;
}

/** The campaigns that come with the program. The build makes a data file of them: the script itself holds none. */
export function allTemplates(): readonly Template[] {
  return bundled.map(([id]) => findTemplate(id) as Template);
}
