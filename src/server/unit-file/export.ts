// Workbooks as files for units without an account: made by Drive, saved by the person's browser.
import { byDueDay } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import { missingPeriods } from "../../core/reminder/missing";
import { fill, inLanguage, text } from "../../core/text";
import { fileWords } from "../../core/text/unit-file";
import { getsFile, isClosedOn } from "../../core/units";
import type { Input, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { base64Of, xlsxOf } from "../google/xlsx";
import { loadDefinition, readDefinition, readUnits, setting } from "../head/campaign";
import { readReports } from "../head/record";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";

/** First data of 表格邮件: units that get files, with what they owe. */
export function filesData(context: Context): PageData["files"] {
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  const { today, language } = context;
  const input = { definition, reports: readReports(context), today, nowTime: context.time };
  const owner = setting(context, "ownerAccount");
  return {
    title: definition.campaign.title,
    canExport: owner === context.user,
    owner,
    units: readUnits(context, definition)
      .filter((unit) => getsFile(unit) && !isClosedOn(unit, today))
      .map((unit) => ({
        unitId: unit.unitId,
        name: unit.name,
        address: unit.workbookUrl,
        owes: missingPeriods(unit, input)
          .sort(byDueDay)
          .map(({ label }) => label)
          .join(text("general.separator", language)),
      })),
  };
}

/** What one file takes, as Drive answers. */
const FILE_MS = 4_000;

/** Makes files of workbooks while there is time; what Drive refuses is named. Throws ProblemError for another account than the owner. */
export function exportFiles(context: Context, { unitIds }: Input<"file.export">): Output<"file.export"> {
  const owner = setting(context, "ownerAccount");
  if (owner !== context.user) throw new ProblemError([problem("file.ownerOnly", { owner })]);
  const definition = readDefinition(context);
  const { title, language } = definition.campaign;
  const units = readUnits(context, definition).filter(
    ({ unitId, workbookId }) => unitIds.includes(unitId) && workbookId !== "",
  );
  const files: Output<"file.export">["files"] = [];
  const problems: Problem[] = [];
  for (const { unitId, name, workbookId } of units) {
    if (files.length > 0 && !context.hasTime(FILE_MS)) break;
    const made = xlsxOf(
      workbookId,
      fill(inLanguage(fileWords.name, language), { unit: name, campaign: title }),
    );
    if ("status" in made) problems.push(problem("file.notMade", { unit: name, error: String(made.status) }));
    else files.push({ unitId, name: made.blob.getName() ?? "", base64: base64Of(made.blob) });
  }
  return { files, problems: problems.map((item) => pageProblem(item, context.language)) };
}
