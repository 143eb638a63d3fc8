import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { linkWords } from "../../core/text/pages/link";
import type { LinkCell, LinkPeriod, LinkTable } from "../../core/wire/link";
import { FormFieldView } from "../activity/form-field";
import { Page } from "../parts/frame";
import { say, statements } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { RegisterRows } from "./register-rows";
import { placeOf } from "./typed";
import type { WorkState } from "./use-work";

interface PeriodFormProps {
  state: WorkState;
  period: LinkPeriod;
  onBack(): void;
}

/** Everything of one report: its entries, its tables row by row, and the buttons that send it. */
export function PeriodForm({ state, period, onBack }: PeriodFormProps) {
  const { work, problems, isKept } = state;
  const registers = work.registers.filter(({ formId }) => period.registers.includes(formId));
  const [wasSent, setSent] = useState(false);
  return (
    <Page
      title={period.label}
      heading={period.label}
      subtitle={[work.unit, period.due && say(linkWords.due, { due: period.due })]
        .filter(Boolean)
        .join(" · ")}
      footer={<Buttons state={state} period={period} onBack={onBack} onSent={setSent} />}
    >
      <div class="stack">
        <ProblemSummary problems={problems} />
        {wasSent && problems.length === 0 && (
          <Seen>
            <Outcome period={period} />
          </Seen>
        )}
        {!isKept && <Message tone="warn">{say(linkWords.noDraft)}</Message>}
        {period.locked !== "" && !wasSent && <Message tone="warn">{period.locked}</Message>}
        {!period.isOpen && <Message tone="plain">{say(linkWords.accepted)}</Message>}
        {registers.map((register) => (
          <RegisterRows key={register.formId} register={register} state={state} />
        ))}
        {period.tables.map((table) => (
          <TableRows key={table.formId} table={table} period={period} state={state} />
        ))}
      </div>
    </Page>
  );
}

// The button stands below a long form, and what came of it above: it is brought before whoever pressed it.
function Seen({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: "center" }), []);
  return <div ref={box}>{children}</div>;
}

function Outcome({ period: { message, receipt, isOwed, state } }: { period: LinkPeriod }) {
  if (message !== "")
    return (
      <Message tone="bad">
        {isOwed && <p>{say(linkWords.refused)}</p>}
        <p class="link-problems">{message}</p>
      </Message>
    );
  return (
    <Message tone="done">
      {say(isOwed ? linkWords.notYet : linkWords.saved)} {receipt || state}
    </Message>
  );
}

function Buttons({ state, period, onBack, onSent }: PeriodFormProps & { onSent(sent: boolean): void }) {
  const [asksZero, setAsksZero] = useState(false);
  async function send(box: "submit" | "zero"): Promise<void> {
    onSent(false);
    onSent(await state.send({ period: period.id, box, signs: false }));
    setAsksZero(false);
  }
  const back = (
    <button type="button" onClick={onBack}>
      {say(linkWords.back)}
    </button>
  );
  if (!period.isOpen) return back;
  if (asksZero)
    return (
      <>
        <button type="button" onClick={() => setAsksZero(false)}>
          {say(linkWords.cancel)}
        </button>
        <button
          type="button"
          class="primary"
          disabled={state.busy || state.isHeld}
          onClick={() => void send("zero")}
        >
          {say(state.busy ? linkWords.submitting : linkWords.zeroSure)}
        </button>
      </>
    );
  return (
    <>
      {back}
      {period.takesZero && (
        <button type="button" disabled={state.busy || state.isHeld} onClick={() => setAsksZero(true)}>
          {say(linkWords.zero)}
        </button>
      )}
      <button
        type="button"
        class="primary"
        disabled={state.busy || state.isHeld}
        onClick={() => void send("submit")}
      >
        {say(state.busy ? linkWords.submitting : linkWords.submit)}
      </button>
    </>
  );
}

function TableRows({ table, period, state }: { table: LinkTable; period: LinkPeriod; state: WorkState }) {
  const isCorrected = (cells: readonly LinkCell[], row: string) =>
    cells.some(({ column, value }) => {
      const place = placeOf(table.formId, period.id, row, column);
      return state.value(place, value) !== "" || state.problems.some(({ field }) => field === place);
    });
  return (
    <section class="stack" inert={state.busy || !period.isOpen}>
      <h2>{table.name}</h2>
      {table.rows.map((row) => {
        const { told, corrections } = apart(row.cells);
        return (
          <fieldset key={row.key} class="link-card">
            <legend class="field-label">{row.label}</legend>
            {row.computed.length > 0 && (
              <p class="soft">
                {say(linkWords.computed)}{" "}
                {statements(row.computed.map(({ label, value }) => `${label} ${value}`))}
              </p>
            )}
            <Cells cells={told} table={table} row={row.key} period={period} state={state} />
            {corrections.length > 0 && (
              <details open={isCorrected(corrections, row.key)}>
                <summary>{say(linkWords.corrections)}</summary>
                <Cells cells={corrections} table={table} row={row.key} period={period} state={state} />
              </details>
            )}
          </fieldset>
        );
      })}
    </section>
  );
}

// What follows by itself is rarely corrected: its fields, and their reason, are folded away.
function apart(cells: readonly LinkCell[]): { told: LinkCell[]; corrections: LinkCell[] } {
  const isCorrection = ({ column }: LinkCell) => column.endsWith("correction");
  if (!cells.some(isCorrection)) return { told: [...cells], corrections: [] };
  const isFolded = (cell: LinkCell) => isCorrection(cell) || cell.column === "reason";
  return { told: cells.filter((cell) => !isFolded(cell)), corrections: cells.filter(isFolded) };
}

function Cells(props: {
  cells: readonly LinkCell[];
  table: LinkTable;
  row: string;
  period: LinkPeriod;
  state: WorkState;
}) {
  const { cells, table, row, period, state } = props;
  const { work, problems } = state;
  return (
    <>
      {cells.map((cell) => {
        const { column, field, value } = cell;
        const place = placeOf(table.formId, period.id, row, column);
        return (
          <div key={column}>
            <FormFieldView
              definition={{ ...field, field: place }}
              value={state.value(place, value)}
              problems={problems}
              tasks={work.tasks}
              bounds={work}
              onChange={(text) => state.type({ [place]: text })}
            />
            <TakeOver
              cell={cell}
              now={state.value(place, value)}
              onTake={(text) => state.type({ [place]: text })}
            />
          </div>
        );
      })}
    </>
  );
}

/** Offers what was told last of a number that stands, as long as nothing is typed. */
function TakeOver({ cell, now, onTake }: { cell: LinkCell; now: string; onTake(text: string): void }) {
  const { before, field } = cell;
  if (before === undefined || now !== "") return null;
  return (
    <button type="button" class="link" onClick={() => onTake(before)}>
      {say(linkWords.takeOver, { before })}
      <span class="hidden-words"> {field.label}</span>
    </button>
  );
}
