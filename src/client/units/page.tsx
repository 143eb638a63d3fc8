// Dialog 登记单位: a pasted or typed list, checked row by row, taken into the directory.
import "./units.css";
import { useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { unitsWords } from "../../core/text/pages/units";
import type { Output, PageStart } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { closePage } from "../parts/rpc";
import { Skeleton } from "../parts/skeleton";
import { useCall } from "../parts/use-call";
import { headerLine, leftOver, withUnit } from "./list-text";
import { PreviewTable } from "./preview";
import { TypeOne } from "./type-one";
import { usePreview } from "./use-preview";

function UnitsPage({ start }: { start: PageStart<"units"> }) {
  const { unitTypes } = start.data;
  const [count, setCount] = useState(start.data.count);
  const [text, setText] = useState("");
  const [way, setWay] = useState<"paste" | "type">("paste");
  const [done, setDone] = useState<Output<"units.import"> | null>(null);
  const preview = usePreview(text);
  const importing = useCall("units.import");
  const rows = preview.result?.rows ?? [];
  const numbers = (isRefused: boolean) =>
    rows.filter(({ effect }) => (effect === "refused") === isRefused).map(({ row }) => row);
  const refused = numbers(true).length;
  const taken = rows.length - refused;

  async function take(): Promise<void> {
    const answer = await importing.run({ text });
    if (!answer) return;
    setDone(answer);
    setCount(count + answer.added);
    setText(leftOver(text, numbers(false), numbers(true)));
  }
  function more(): void {
    setDone(null);
  }

  const title = say(unitsWords.title);
  if (done) {
    return (
      <Page wide title={title} footer={<DoneButtons onMore={more} />}>
        <Message tone="done">
          <strong>{say(unitsWords.done, { added: done.added, changed: done.changed })}</strong>
          {done.refused > 0 && <p>{say(unitsWords.doneRefused, { refused: done.refused })}</p>}
          <p>{say(unitsWords.next)}</p>
        </Message>
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
          <button type="button" onClick={closePage}>
            {say(partWords.close)}
          </button>
          <button type="button" class="primary" disabled={!isReady} onClick={() => void take()}>
            {importing.busy ? say(unitsWords.importing) : say(unitsWords.import, { count: taken })}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={[...importing.problems, ...preview.problems]} />
        <Ways way={way} onChange={setWay} />
        {way === "paste" ? (
          <Paste text={text} unitTypes={unitTypes} onChange={setText} />
        ) : (
          <TypeOne unitTypes={unitTypes} onAdd={(unit) => setText(withUnit(text, unit))} />
        )}
        <Result {...preview} isEmpty={text.trim() === ""} />
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

function Paste(props: { text: string; unitTypes: readonly string[]; onChange(text: string): void }) {
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
          {props.unitTypes.length > 0 && say(unitsWords.types, { types: props.unitTypes.join("、") })}
        </span>
        {props.text === "" && (
          <button type="button" class="link" onClick={() => props.onChange(`${headerLine()}\n`)}>
            {say(unitsWords.headerOnly)}
          </button>
        )}
      </div>
    </div>
  );
}

function Result(props: { result: Output<"units.preview"> | null; isStale: boolean; isEmpty: boolean }) {
  const { result, isStale, isEmpty } = props;
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
      <PreviewTable rows={result.rows} />
    </section>
  );
}

function DoneButtons({ onMore }: { onMore(): void }) {
  return (
    <>
      <button type="button" onClick={onMore}>
        {say(unitsWords.more)}
      </button>
      <button type="button" class="primary" onClick={closePage}>
        {say(partWords.close)}
      </button>
    </>
  );
}

showPage("units", UnitsPage);
