import { isWithin } from "../day";
import { type Problem, problem } from "../problem";
import { settingPlace } from "../rows";
import { tables } from "../tables";
import { type SettingKey, settingWords } from "../text/settings";
import { inLanguage } from "../text/words";
import { type CheckContext, filledRows, placeAt } from "./context";

/** Settings, unit types and phases. */
export function checkCampaign(context: CheckContext): Problem[] {
  return [...checkSettings(context), ...checkUnitTypes(context), ...checkPhases(context)];
}

function checkSettings({ definition, raw, language }: CheckContext): Problem[] {
  const { title, issuer, start, end } = definition.campaign;
  const place = (key: SettingKey) => settingPlace(raw.settings ?? [], key, language);
  const missing = (key: SettingKey): Problem =>
    problem("definition.settingMissing", { item: inLanguage(settingWords[key].item, language) }, place(key));
  const found: Problem[] = [];
  if (title === "") found.push(missing("title"));
  if (issuer === "") found.push(missing("issuer"));
  if (start === "") found.push(missing("start"));
  if (end === "") found.push(missing("end"));
  if (start !== "" && end !== "" && end < start)
    found.push(problem("definition.datesReversed", { start, end }, place("end")));
  return found;
}

function checkUnitTypes(context: CheckContext): Problem[] {
  const { definition, language } = context;
  const tab = inLanguage(tables.unitTypes.name, language);
  if (definition.unitTypes.length === 0) return [problem("definition.tabEmpty", { tab }, { tab })];
  return definition.unitTypes.some((type) => type.reports)
    ? []
    : [problem("definition.noReportingType", {}, { tab })];
}

function checkPhases(context: CheckContext): Problem[] {
  const { start, end } = context.definition.campaign;
  return filledRows(context, "phases").flatMap((row) => {
    const phase = context.definition.phases.find((p) => p.phaseId === String(row.cells.phaseId ?? "").trim());
    if (!phase) return [];
    const place = placeAt(context, "phases", row, "end");
    if (phase.start !== "" && phase.end !== "" && phase.end < phase.start)
      return [problem("definition.datesReversed", { start: phase.start, end: phase.end }, place)];
    const outside = [phase.start, phase.end].find((day) => day !== "" && !isWithin(day, start, end));
    return outside === undefined
      ? []
      : [problem("definition.outsideCampaign", { value: outside, start, end }, place, "D")];
  });
}
