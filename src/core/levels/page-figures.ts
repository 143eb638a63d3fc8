// The figures of a period: what the unit reported itself, what is accepted below, and both together.
import { registersOf, tablesOf } from "../form";
import type { Period, Unit } from "../model";
import { belowWords } from "../text/below";
import { inLanguage } from "../text/words";
import { ofPeriod } from "../version";
import type { BelowLine, BelowSources } from "./page";
import { type ProposedLine, proposedLines } from "./proposal";

/** Header and one line for each figure of the period's forms that anybody has told. */
export function figureLinesOf(unit: Unit, period: Period, sources: BelowSources): BelowLine[] {
  const { language } = sources.definition.campaign;
  const own = ofPeriod(sources.definition, period);
  const forms = [...tablesOf(own, period.returnId), ...registersOf(own, period.returnId)];
  const lines = forms.flatMap((form) => {
    const linesIn = (periodId?: string) => proposedLines(unit.unitId, form, sources, own, periodId);
    const toDate = linesIn();
    return linesIn(period.id).map((line, at) => figureLine(line, toDate[at]!));
  });
  const told = lines.filter(({ cells }) => cells.slice(2).some((cell) => cell !== null && cell !== 0));
  if (told.length === 0) return [];
  const columns = sources.tree.children(unit.unitId).map(({ name }) => name);
  const word = (key: "row" | "figure" | "own" | "total" | "toDate") => inLanguage(belowWords[key], language);
  const header = [word("row"), word("figure"), word("own"), ...columns, word("total"), word("toDate")];
  return [{ style: "header", cells: header }, ...told];
}

function figureLine({ row, label, own, below, total }: ProposedLine, toDate: ProposedLine): BelowLine {
  return { style: "figures", cells: [row, label, own, ...below, total, toDate.total] };
}
