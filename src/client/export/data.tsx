import { useEffect, useState } from "preact/hooks";
import type { ExportChoice } from "../../core/export/files";
import type { FormatKey } from "../../core/export/formats";
import { dataWords } from "../../core/text/pages/export-data";
import { partWords } from "../../core/text/pages/parts";
import type { ExportPlan } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Field } from "../parts/field";
import { Page } from "../parts/frame";
import { listed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Progress } from "../parts/progress";
import { Select } from "../parts/select";
import { useCall } from "../parts/use-call";
import { type Saved, useData } from "./use-data";

const FORMATS: readonly FormatKey[] = ["ndjson", "csv"];

/** 导出数据: the record as files for analysts, put together in the person's browser. */
export function DataExport({ back }: { back(): void }) {
  const [plan, setPlan] = useState<ExportPlan | null>(null);
  const planning = useCall("export.plan");
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => void planning.run({}).then(setPlan), []);
  if (plan) return <Planned plan={plan} back={back} />;
  return (
    <Page wide title={say(dataWords.title)} footer={<BackButton back={back} />}>
      <ProblemSummary problems={planning.problems} />
      {planning.busy && <p class="soft">{say(partWords.loading)}</p>}
    </Page>
  );
}

function Planned({ plan, back }: { plan: ExportPlan; back(): void }) {
  const [choice, setChoice] = useState<ExportChoice>({ format: "ndjson", older: false });
  const { state, reading, saved, problems, run, stop } = useData(plan);
  const isRunning = state === "running";
  const label = say(state === "stopped" ? dataWords.goOn : dataWords.start);
  return (
    <Page
      wide
      title={say(dataWords.title)}
      heading={say(dataWords.title)}
      footer={
        isRunning ? (
          <button type="button" onClick={stop}>
            {say(dataWords.stop)}
          </button>
        ) : (
          <>
            <BackButton back={back} />
            <CloseButton />
            <button type="button" class="primary" onClick={() => void run(choice)}>
              {label}
            </button>
          </>
        )
      }
    >
      <div class="stack">
        <p>{say(dataWords.explain)}</p>
        {isRunning ? (
          <Progress label={say(dataWords.title)} {...reading} />
        ) : (
          <Choices choice={choice} onChange={setChoice} />
        )}
        <ProblemSummary problems={problems} />
        {state === "stopped" && <Message tone="plain">{say(dataWords.stopped)}</Message>}
        {state === "saved" && saved && <Result saved={saved} />}
        <p class="soft">{say(dataWords.noContacts)}</p>
        {plan.personal.length > 0 && (
          <Message tone="warn">{say(dataWords.personal, { fields: listed(plan.personal) })}</Message>
        )}
      </div>
    </Page>
  );
}

function Choices({ choice, onChange }: { choice: ExportChoice; onChange(choice: ExportChoice): void }) {
  return (
    <>
      <Field field="format" label={say(dataWords.format)}>
        {(control) => (
          <Select
            control={control}
            filled
            options={FORMATS.map((value) => ({ value, label: say(dataWords[value]) }))}
            value={choice.format}
            onChange={(format) => onChange({ ...choice, format: format as FormatKey })}
          />
        )}
      </Field>
      {choice.format === "csv" && <p class="soft">{say(dataWords.csvHelp)}</p>}
      <label class="row">
        <input
          type="checkbox"
          checked={choice.older}
          onChange={(event) => onChange({ ...choice, older: event.currentTarget.checked })}
        />
        {say(dataWords.older)}
      </label>
    </>
  );
}

function Result({ saved }: { saved: Saved }) {
  if (saved.files === 0) return <Message tone="plain">{say(dataWords.empty)}</Message>;
  const { name, files, rows, altered } = saved;
  return (
    <>
      <Message tone="done">{say(dataWords.saved, { name, files, rows })}</Message>
      {altered.length > 0 && (
        <Message tone="warn">{say(dataWords.altered, { reports: listed(altered) })}</Message>
      )}
    </>
  );
}

function BackButton({ back }: { back(): void }) {
  return (
    <button type="button" onClick={back}>
      {say(dataWords.back)}
    </button>
  );
}
