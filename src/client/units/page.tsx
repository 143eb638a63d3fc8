// Dialog 登记单位: a pasted or typed list, checked row by row, taken into the directory.
import "./units.css";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { isAttributeKey } from "../../core/rows/attributes";
import { unitsWords } from "../../core/text/pages/units";
import type { Output, PageStart } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { DateField } from "../parts/date-field";
import { Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { listed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Skeleton } from "../parts/skeleton";
import { useCall } from "../parts/use-call";
import { Directory } from "./directory";
import {
  headerLine,
  isAnother,
  type ListColumn,
  leftOver,
  typesNotThere,
  withCell,
  withoutRow,
  withUnit,
} from "./list-text";
import { NewTypes } from "./new-types";
import { PreviewTable } from "./preview";
import { TypeOne } from "./type-one";
import { usePreview } from "./use-preview";

function UnitsPage({ start }: { start: PageStart<"units"> }) {
  const [newTypes, setNewTypes] = useState<readonly string[]>([]);
  const unitTypes = [...start.data.unitTypes, ...newTypes];
  const attributes = start.data.attributes.map(({ key }) => key).filter(isAttributeKey);
  const [count, setCount] = useState(start.data.count);
  const [text, setText] = useState("");
  const [way, setWay] = useState<"paste" | "type">("paste");
  const [done, setDone] = useState<Output<"units.import"> | null>(null);
  const [openedOn, setOpenedOn] = useState(start.data.openedOn);
  const [named, setNamed] = useState<readonly string[]>([]);
  const list = { text, openedOn, newTypes: [...newTypes], taken: [...named] };
  const preview = usePreview(list);
  const importing = useCall("units.import");
  const rows = preview.result?.rows ?? [];
  const numbers = (isRefused: boolean) =>
    rows.filter(({ effect }) => (effect === "refused") === isRefused).map(({ row }) => row);
  const refused = numbers(true).length;
  const taken = rows.length - refused;

  async function take(): Promise<void> {
    const answer = await importing.run(list);
    if (!answer) return;
    setDone(answer);
    setCount(count + answer.added);
    setText(leftOver(text, numbers(false), numbers(true)));
    setNamed([
      ...named,
      ...rows.filter(({ effect }) => effect !== "refused").map(({ shown }) => shown.name ?? ""),
    ]);
  }
  function change(changed: string): void {
    setText(changed);
    if (changed.trim() === "") setNamed([]);
    setDone(null);
  }

  // A list that is pasted over what was left over is a list of its own, which may change what was just taken in.
  function write(changed: string): void {
    if (isAnother(text, changed)) setNamed([]);
    change(changed);
  }

  // All is taken in: what is pasted next is a list of its own.
  function anew(): void {
    setNamed([]);
    setDone(null);
  }

  const title = say(unitsWords.title);
  // Rows with problems stay here to be mended; nobody pastes them again.
  if (done?.refused === 0) {
    return (
      <Page wide title={title} footer={<DoneButtons onMore={anew} />}>
        <Taken done={done} />
      </Page>
    );
  }
  const isReady = taken > 0 && !preview.isStale && !importing.busy;
  return (
    <Page
      wide
      title={title}
      subtitle={say(unitsWords.subtitle, { count })}
      footer={
        <>
          <span class="footer-note" role="status">
            {rows.length > 0 &&
              say(preview.isStale ? unitsWords.stale : unitsWords.count, { taken, refused })}
          </span>
          <CloseButton />
          <button type="button" class="primary" disabled={!isReady} onClick={() => void take()}>
            {importing.busy ? say(unitsWords.importing) : say(unitsWords.import, { count: taken })}
          </button>
        </>
      }
    >
      <div class="stack">
        {done && <Taken done={done} />}
        <ProblemSummary problems={[...importing.problems, ...preview.problems]} />
        <Ways way={way} onChange={setWay} />
        {way === "paste" ? (
          <Paste text={text} unitTypes={unitTypes} onChange={write}>
            {start.data.cards.length > 0 && <Contacts cards={start.data.cards} onList={change} />}
          </Paste>
        ) : (
          <TypeOne {...{ unitTypes, attributes }} onAdd={(unit) => change(withUnit(text, unit))} />
        )}
        {way === "paste" && <Directory onList={change} />}
        {start.data.openedOn !== "" && (
          <Opening today={start.data.openedOn} value={openedOn} onChange={setOpenedOn} />
        )}
        <Result
          {...{ ...preview, unitTypes, attributes }}
          isEmpty={text.trim() === ""}
          onType={(name) => setNewTypes([...newTypes, name])}
          onDrop={(row) => change(withoutRow(rows, row))}
          onMend={(row, column, value) => change(withCell(rows, row, column, value))}
        />
      </div>
    </Page>
  );
}

function Ways({ way, onChange }: { way: "paste" | "type"; onChange(way: "paste" | "type"): void }) {
  return (
    <div class="row">
      {(["paste", "type"] as const).map((one) => (
        <button
          key={one}
          type="button"
          class={one === way ? "way current" : "way"}
          aria-pressed={one === way ? "true" : "false"}
          onClick={() => onChange(one)}
        >
          {say(unitsWords[one])}
        </button>
      ))}
    </div>
  );
}

function Paste(props: {
  text: string;
  unitTypes: readonly string[];
  children: ComponentChildren;
  onChange(text: string): void;
}) {
  return (
    <div>
      <Field field="text" label={say(unitsWords.pasteLabel)} help={say(unitsWords.pasteHelp)}>
        {(control) => (
          <textarea
            {...control}
            class="list"
            rows={6}
            wrap="off"
            spellcheck={false}
            value={props.text}
            onInput={(event) => props.onChange(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row spread small">
        <span class="soft">
          {props.unitTypes.length > 0 &&
            say(unitsWords.types, { types: listed(props.unitTypes.map((type) => `“${type}”`)) })}
        </span>
        {props.text === "" && (
          <button type="button" class="link" onClick={() => props.onChange(`${headerLine()}\n`)}>
            {say(unitsWords.headerOnly)}
          </button>
        )}
        {props.text === "" && props.children}
      </div>
    </div>
  );
}

// Nothing is taken over by this alone: the list is looked through like a pasted one.
function Contacts({ cards, onList }: { cards: readonly string[]; onList(text: string): void }) {
  const asked = useCall("units.contacts");
  const [isNone, setNone] = useState(false);
  async function ask(): Promise<void> {
    const answer = await asked.run({});
    setNone(answer?.count === 0);
    if (answer && answer.count > 0) onList(answer.text);
  }
  return (
    <>
      <button type="button" class="link" disabled={asked.busy} onClick={() => void ask()}>
        {say(unitsWords.contacts, { cards: listed(cards) })}
      </button>
      {isNone && (
        <span class="soft" role="status">
          {say(unitsWords.noContacts)}
        </span>
      )}
      <ProblemSummary problems={asked.problems} />
    </>
  );
}

// Once workbooks are out, a unit that is registered owes what is due from now on.
function Opening({ today, ...props }: { today: string; value: string; onChange(value: string): void }) {
  const label = say(unitsWords.opening);
  const bounds = { campaignStart: "", campaignEnd: "", today };
  return (
    <Field field="opening" label={label} help={say(unitsWords.openingHelp)}>
      {(control) => <DateField {...{ control, label, bounds }} {...props} />}
    </Field>
  );
}

function Result(props: {
  result: Output<"units.preview"> | null;
  isStale: boolean;
  isEmpty: boolean;
  unitTypes: readonly string[];
  attributes: readonly ListColumn[];
  onMend(row: number, column: ListColumn, value: string): void;
  onDrop(row: number): void;
  onType(name: string): void;
}) {
  const { result, isStale, isEmpty, onType, ...mending } = props;
  if (isEmpty) return <p class="empty">{say(unitsWords.previewEmpty)}</p>;
  if (!result) return isStale ? <Skeleton lines={5} /> : null;
  return (
    <section aria-busy={isStale ? "true" : "false"}>
      <h2 class="hidden-words">{say(unitsWords.preview)}</h2>
      {result.unknownColumns.length > 0 && (
        <Message tone="warn">
          {result.unknownColumns.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Message>
      )}
      <NewTypes names={typesNotThere(result.rows, props.unitTypes)} onType={onType} />
      <PreviewTable rows={result.rows} {...mending} />
    </section>
  );
}

function Taken({ done }: { done: Output<"units.import"> }) {
  const { added, changed, refused } = done;
  return (
    <Message tone={refused > 0 ? "warn" : "done"}>
      <strong>{say(unitsWords.done, { added, changed })}</strong>
      <p>{refused > 0 ? say(unitsWords.doneRefused, { refused }) : say(unitsWords.next)}</p>
    </Message>
  );
}

function DoneButtons({ onMore }: { onMore(): void }) {
  return (
    <>
      <button type="button" onClick={onMore}>
        {say(unitsWords.more)}
      </button>
      <CloseButton primary />
    </>
  );
}

showPage("units", UnitsPage);
