import { useState } from "preact/hooks";
import { noticeWords } from "../../core/text/pages/notice";
import { DateField } from "../parts/date-field";
import { type ControlProps, Field } from "../parts/field";
import { say } from "../parts/language";
import { Select, sameOptions } from "../parts/select";
import { LongTextControl, TextControl } from "../parts/text-control";
import { anyDay } from "../parts/today";
import { choicesOf } from "./choices";
import { columnLabel, columnsOf, itemFacts, itemName } from "./columns";
import { dayColumns } from "./decision";
import { type ItemState, LOW_CONFIDENCE, type NoticeItem } from "./item";
import { isThere } from "./present";
import { NumberTaken, There } from "./there";

interface ItemCardProps {
  item: NoticeItem;
  selected: boolean;
  onSelect(): void;
  onDecide(state: ItemState): void;
  onMend(column: string, value: string): void;
}

/** One item: what was read, how sure, and accept, mend or drop. */
export function ItemCard(props: ItemCardProps) {
  const { item, selected, onDecide } = props;
  const { state } = item;
  const isDropped = state === "dropped" && !isThere(item);
  const [isOpen, setOpen] = useState(false);
  // Who mends an item wants it.
  function mend(): void {
    setOpen(!isOpen);
    if (isOpen && state === "open") onDecide("accepted");
  }
  const toggle = (wanted: ItemState) => onDecide(state === wanted ? "open" : wanted);
  return (
    <li
      class={`item ${isThere(item) ? "there" : state}${selected ? " selected" : ""}`}
      id={`item-${item.id}`}
    >
      <button
        type="button"
        class="item-name"
        aria-pressed={selected ? "true" : "false"}
        onClick={props.onSelect}
      >
        <strong>{itemName(item) || say(noticeWords.nameless)}</strong>
        <Confidence item={item} />
      </button>
      <There item={item} />
      <NumberTaken item={item} />
      {isOpen && <MendForm {...props} />}
      <div class="item-body">
        {isOpen ? <span /> : <Facts item={item} />}
        <div class="row item-actions">
          <button
            type="button"
            class="choice"
            aria-pressed={state === "accepted" ? "true" : "false"}
            onClick={() => toggle("accepted")}
          >
            {say(state === "accepted" ? noticeWords.accepted : noticeWords.accept)}
          </button>
          <button type="button" aria-expanded={isOpen ? "true" : "false"} onClick={mend}>
            {say(isOpen ? noticeWords.mended : noticeWords.mend)}
          </button>
          <button
            type="button"
            class="choice"
            aria-pressed={isDropped ? "true" : "false"}
            onClick={() => toggle("dropped")}
          >
            {say(isDropped ? noticeWords.dropped : noticeWords.drop)}
          </button>
        </div>
      </div>
    </li>
  );
}

function Confidence({ item }: { item: NoticeItem }) {
  const percent = Math.round(item.confidence * 100);
  return (
    <span class="small soft">
      {item.confidence < LOW_CONFIDENCE && <span class="low">{say(noticeWords.low)} </span>}
      {say(noticeWords.confidence, { percent })}
    </span>
  );
}

function Facts({ item }: { item: NoticeItem }) {
  const facts = itemFacts(item);
  // A single setting is called by its label already.
  const isNamed = item.group === "campaign" && facts.length === 1;
  return (
    <p class="item-facts">
      {facts.map(({ label, value }) => (
        <span key={label}>
          {!isNamed && <span class="soft">{label} </span>}
          {value}
        </span>
      ))}
    </p>
  );
}

const LONG = ["title", "detail", "coDepartments", "indicator", "name", "body", "subject", "note", "extra"];

function MendForm({ item, onMend }: ItemCardProps) {
  return (
    <div class="mend">
      {columnsOf(item).map((column) => (
        <Field key={column} field={`${item.id}-${column}`} label={columnLabel(item.group, column)}>
          {(control) => (
            <CellControl
              {...{ control, item, column }}
              value={item.cells[column] ?? ""}
              onChange={(value) => onMend(column, value)}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

interface CellControlProps {
  control: ControlProps;
  item: NoticeItem;
  column: string;
  value: string;
  onChange(value: string): void;
}

function CellControl({ item, column, ...rest }: CellControlProps) {
  if (dayColumns.includes(column)) {
    return <DateField {...rest} label={columnLabel(item.group, column)} bounds={anyDay()} />;
  }
  const choices = choicesOf(item.group, column);
  if (choices) return <Select {...rest} options={sameOptions(choices)} />;
  return LONG.includes(column) ? <LongTextControl {...rest} rows={2} /> : <TextControl {...rest} />;
}
