// What stands in the forms of a report.
import { useState } from "preact/hooks";
import { isJump } from "../../core/report/jump";
import { partWords } from "../../core/text/pages/parts";
import { reviewWords } from "../../core/text/pages/review";
import type { Output, ReviewForm, ReviewItem } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { ProblemSummary } from "../parts/problem-summary";
import { useCall } from "../parts/use-call";
import { reportOf } from "./queue";

/** The rows of a report, read when it is opened for the first time. */
export function ReportDetails({ item }: { item: ReviewItem }) {
  const { run, busy, problems } = useCall("review.details");
  const [found, setFound] = useState<Output<"review.details">>();
  async function read(): Promise<void> {
    setFound((await run(reportOf(item))) ?? undefined);
  }
  if (item.zero) return <p class="soft">{say(reviewWords.zeroHelp)}</p>;
  return (
    <details
      class="contents"
      onToggle={(event) => {
        if (event.target === event.currentTarget && event.currentTarget.open && !found) void read();
      }}
    >
      <summary>{say(reviewWords.contents)}</summary>
      {busy && <p class="soft">{say(partWords.loading)}</p>}
      <ProblemSummary problems={[...problems, ...(found?.problems ?? [])]} />
      {found && <Forms item={item} forms={found.forms} />}
    </details>
  );
}

function Forms({ item: { unit, periodLabel: period }, forms }: { item: ReviewItem; forms: ReviewForm[] }) {
  if (forms.length === 0) return <p class="soft">{say(reviewWords.noRows)}</p>;
  return forms.map((form) => (
    <details key={form.name} open={form.rows.some(({ label }) => label !== "")}>
      <summary class="small">
        {form.name}
        {form.countBefore !== null && (
          <span class={isJump(form.count, form.countBefore) ? "before jump" : "before"}>
            {say(reviewWords.countBefore, { count: form.count, before: form.countBefore })}
          </span>
        )}
        {form.count > form.rows.length && say(reviewWords.firstRows, { count: form.rows.length })}
      </summary>
      {form.rows.length > 0 && <FormTable form={form} name={`${unit} ${period} ${form.name}`} />}
    </details>
  ));
}

function FormTable({ form, name }: { form: ReviewForm; name: string }) {
  const isNamed = form.rows.some(({ label }) => label !== "");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label={name}>
      <table class="rows">
        <thead>
          <tr>
            {isNamed && <td />}
            {form.rows[0]?.cells.map(({ label }, column) => (
              <th scope="col" key={label} class={isCount(form, column) ? "count" : ""}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row, index) => (
            <tr key={[row.label, index].join(" ")}>
              {isNamed && <th scope="row">{row.label}</th>}
              {row.cells.map(({ label, value, corrected, before, jump }, column) => (
                <td key={label} class={isCount(form, column) ? "count" : ""}>
                  {value}
                  {corrected && <span class="corrected">{say(reviewWords.corrected)}</span>}
                  {before !== "" && (
                    <span class={jump ? "before jump" : "before"}>
                      {say(jump ? reviewWords.jump : reviewWords.before, { value: before })}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// A column of numbers is set right, its header too.
function isCount({ rows }: ReviewForm, column: number): boolean {
  const values = rows.map(({ cells }) => cells[column]?.value ?? "").filter((value) => value !== "");
  return values.length > 0 && values.every((value) => /^[\d,.]+$/.test(value));
}
