import { joinList } from "../../../core/cells/text";
import type { MilestoneItem, NoticePlan, PhaseItem, SubmissionItem } from "../../../core/notice/types";
import { noticeCellWords } from "../../../core/text/notice-cells";
import { labelOf } from "../../../core/text/options";
import { cellLanguage } from "../cell-language";
import type { ReadItem } from "../item";
import { extraText } from "./extra";
import { taskName } from "./tasks";

/** Phases, dated steps inside tasks, and one-off hand-ins as milestones. */
export function phaseItems({ phases, tasks, submissions }: NoticePlan): ReadItem[] {
  return [
    ...phases.map(phaseItem),
    ...tasks.flatMap((task) => task.milestones.map((milestone) => milestoneItem(milestone, taskName(task)))),
    ...submissions.map(submissionItem),
  ];
}

function phaseItem({ name, dateText, start, end, sentence, span, confidence }: PhaseItem): ReadItem {
  const kind = labelOf("phaseKind", "phase", cellLanguage());
  const cells = { kind, name, dateText: dateText ?? "", start: start ?? "", end: end ?? "" };
  return { group: "phases", cells, source: sentence, span, confidence };
}

function milestoneItem(
  { title, dateText, due, sentence, span, confidence }: MilestoneItem,
  task: string,
): ReadItem {
  const cells = { ...milestoneCells(title), task, dateText, end: due ?? "" };
  return { group: "phases", cells, source: sentence, span, confidence };
}

function submissionItem(submission: SubmissionItem): ReadItem {
  const { text, dueText, due, materials, to, appliesTo, sentence, span, confidence } = submission;
  const extra = extraText([
    [noticeCellWords.materials, joinList(materials, cellLanguage())],
    [noticeCellWords.to, to],
    [noticeCellWords.appliesTo, appliesTo],
  ]);
  const cells = { ...milestoneCells(text), dateText: dueText ?? "", end: due ?? "", extra };
  return { group: "phases", cells, source: sentence, span, confidence };
}

/** Cells of a milestone of which only the name is known. */
export function milestoneCells(name: string): Record<string, string> {
  return { kind: labelOf("phaseKind", "milestone", cellLanguage()), name };
}
