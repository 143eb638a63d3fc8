import type { Definition } from "../model";
import type { Rollup } from "../rollup";
import { summaryText } from "../text/summary";
import { type Canvas, PAGE_COLUMNS } from "./canvas";

/** Lines on the page; what does not fit stands in the record. */
const MOST_LINES = 8;

/** What units answered to the choices of cards, a line each: 是 12、否 3、未答 1. Nothing where there are none. */
export function putAnswers(canvas: Canvas, { answers }: Rollup, { campaign, forms }: Definition): void {
  if (answers.length === 0) return;
  const { language } = campaign;
  canvas.put(canvas.row(24), 1, PAGE_COLUMNS, summaryText("answers", language), "section");
  for (const { formId, label, counts, unanswered } of answers.slice(0, MOST_LINES)) {
    const form = forms.find((candidate) => candidate.formId === formId)?.name ?? formId;
    const made = counts
      .filter(({ count }) => count > 0)
      .map(({ label: choice, count }) => `${count} ${choice}`);
    const open = unanswered > 0 ? [summaryText("unanswered", language, { count: unanswered })] : [];
    const words = [...made, ...open].join("  ");
    canvas.put(canvas.row(22), 1, PAGE_COLUMNS, `${form}　${label}：${words}`, "attention");
  }
  const rest = answers.length - MOST_LINES;
  if (rest > 0)
    canvas.put(
      canvas.row(22),
      1,
      PAGE_COLUMNS,
      summaryText("moreAnswers", language, { count: rest }),
      "empty",
    );
  canvas.row(8);
}
