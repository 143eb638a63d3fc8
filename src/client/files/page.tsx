// Dialog 表格邮件: workbooks go out as files and come back to be merged.
import "./files.css";
import { useState } from "preact/hooks";
import { filesWords } from "../../core/text/pages/files";
import type { PageStart } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { MomentField } from "../parts/moment-field";
import { today } from "../parts/today";
import { SendOut } from "./out";
import { Returned } from "./returned";
import { emptiedBy, useFiles } from "./use-files";

function FilesPage({ start: { data } }: { start: PageStart<"files"> }) {
  return (
    <Page wide title={say(filesWords.title)} subtitle={say(filesWords.subtitle)} footer={<CloseButton />}>
      {data.units.length === 0 ? (
        <p class="empty">{say(filesWords.none)}</p>
      ) : (
        <div class="stack">
          <TakeBack />
          <SendOut data={data} />
        </div>
      )}
    </Page>
  );
}

function TakeBack() {
  const { files, add, merge, choose, remove } = useFiles();
  const [arrivedAt, setArrivedAt] = useState("");
  const waiting = files.filter(({ state, found }) => state === "compared" && found);
  const isTwice = (unitId: string | undefined) =>
    waiting.filter(({ found }) => found?.unitId === unitId).length > 1;
  const ready = waiting.filter(
    ({ found, submit }) =>
      !isTwice(found?.unitId) &&
      emptiedBy(found!) === 0 &&
      found!.mergedSince === undefined &&
      (submit.length > 0 || found!.changes.length > 0),
  );

  async function mergeAll(): Promise<void> {
    for (const file of ready) await merge(file, arrivedAt);
  }

  return (
    <section class="stack">
      <h2>{say(filesWords.back)}</h2>
      <DropZone onFiles={(chosen) => void add(chosen)} />
      {waiting.length > 0 && (
        <Field field="arrivedAt" label={say(filesWords.arrived)} help={say(filesWords.arrivedHelp)}>
          {(control) => (
            <MomentField
              control={control}
              label={say(filesWords.arrived)}
              value={arrivedAt}
              bounds={{ campaignStart: "", campaignEnd: "", today: today() }}
              onChange={setArrivedAt}
            />
          )}
        </Field>
      )}
      {files.map((file) => (
        <Returned
          key={file.id}
          file={file}
          isTwice={isTwice(file.found?.unitId)}
          onChoose={(period, box) => choose(file, period, box)}
          onMerge={() => void merge(file, arrivedAt)}
          onRemove={() => remove(file.id)}
        />
      ))}
      {ready.length > 1 && (
        <div class="row">
          <button type="button" class="primary" onClick={() => void mergeAll()}>
            {say(filesWords.mergeAll, { count: ready.length })}
          </button>
        </div>
      )}
    </section>
  );
}

function DropZone({ onFiles }: { onFiles(files: readonly File[]): void }) {
  return (
    <label
      class="drop-zone"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <input
        type="file"
        multiple
        accept=".xlsx,.xls,.xlsm,.et"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <span>{say(filesWords.drop)}</span>
    </label>
  );
}

showPage("files", FilesPage);
