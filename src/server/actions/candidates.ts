// 候选名单: what is to be decided on of a register, as a list of 选项 from which ballots choose.

import { problem } from "../../core/problem";
import { textOf } from "../../core/rows";
import { nextStage, onBallot } from "../../core/selection";
import { keyOf, labelOf } from "../../core/text";
import { selectionText } from "../../core/text/selection";
import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { readSelection } from "../head/selection";
import { ProblemError } from "../problem-error";

/**
 * Adds what is not on the list yet; what stands on it is neither changed nor deleted, as it may have been voted for. Units can choose from it
 * with the next push. Throws ProblemError where the form has no stages.
 */
export function listCandidates(
  context: Context,
  { formId }: Input<"selection.candidates">,
): Output<"selection.candidates"> {
  loadDefinition(context, ["reports", "decisions", "options"]);
  const definition = readDefinition(context);
  const { language } = definition.campaign;
  const units = readUnits(context, definition);
  return edit(() => {
    const { stages, forms, cases } = readSelection(context, definition, units, true);
    const form = forms.find((each) => each.formId === formId);
    if (!form) throw new ProblemError([problem("record.notFound", { record: formId })]);
    const own = stages.filter((stage) => stage.formId === formId);
    const open = cases.filter((each) => each.formId === formId && nextStage(each, own) !== "");
    const wanted = [...new Set(open.map((each) => onBallot(each, language)))];
    const list = selectionText("candidates", language, { form: form.name });
    const table = context.tabs.table("options", undefined, true);
    const rows = table.rows.filter(({ cells }) => textOf(cells.list) === list);
    const listed = rows.map(({ cells }) => textOf(cells.option));
    const added = wanted.filter((option) => !listed.includes(option));
    const inUse = rows.filter(({ cells }) => keyOf("yesNo", cells.inUse) !== "no");
    const gone = inUse.map(({ cells }) => textOf(cells.option)).filter((option) => !wanted.includes(option));
    if (added.length > 0) {
      writeLog(context, [{ action: "selection", record: list, after: String(added.length) }]);
      const yes = labelOf("yesNo", "yes", language);
      context.tabs.append(
        "options",
        table,
        added.map((option) => ({ list, option, inUse: yes })),
      );
    }
    return { list, added: added.length, count: wanted.length, gone };
  });
}
