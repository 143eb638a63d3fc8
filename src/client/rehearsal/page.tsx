// Dialog 提醒演练: what would be mailed to whom on which day, as a calendar and as a table.

import { useState } from "preact/hooks";
import { rehearsalWords } from "../../core/text/pages/rehearsal";
import type { Input, PageStart } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { saveFile } from "../parts/save-file";
import { Select } from "../parts/select";
import { useCall } from "../parts/use-call";
import { Played } from "./played";
import { fileName, tableOf } from "./table";
import "./rehearsal.css";

type Wish = Input<"rehearsal.play">;

function RehearsalPage({ start: { data } }: { start: PageStart<"rehearsal"> }) {
  const [wish, setWish] = useState<Wish>({ assumed: "nobody", quota: Math.max(1, data.quota) });
  const playing = useCall("rehearsal.play");
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof playing.run>>>(null);

  async function play(): Promise<void> {
    setAnswer(null);
    setAnswer(await playing.run(wish));
  }
  return (
    <Page
      wide
      title={say(rehearsalWords.title)}
      subtitle={say(rehearsalWords.subtitle)}
      footer={
        <>
          <CloseButton />
          <button
            type="button"
            disabled={!answer || answer.rows.length === 0}
            onClick={() => answer && saveFile(fileName(answer), tableOf(answer), "text/csv")}
          >
            {say(rehearsalWords.save)}
          </button>
          <button
            type="button"
            class="primary"
            disabled={playing.busy || data.rungs === 0}
            onClick={() => void play()}
          >
            {say(playing.busy ? rehearsalWords.playing : rehearsalWords.play)}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={playing.problems} />
        {data.rungs === 0 && <Message tone="warn">{say(rehearsalWords.noRungs)}</Message>}
        <Wishes wish={wish} left={data.quota} onChange={setWish} />
        {answer && <Played answer={answer} />}
      </div>
    </Page>
  );
}

function Wishes({ wish, left, onChange }: { wish: Wish; left: number; onChange(wish: Wish): void }) {
  const options = (["nobody", "everybody"] as const).map((value) => ({
    value,
    label: say(rehearsalWords[value]),
  }));
  return (
    <div class="wishes">
      <Field field="assumed" label={say(rehearsalWords.assumed)}>
        {(control) => (
          <Select
            control={control}
            filled
            options={options}
            value={wish.assumed}
            onChange={(assumed) => onChange({ ...wish, assumed: assumed as Wish["assumed"] })}
          />
        )}
      </Field>
      <Field
        field="quota"
        label={say(rehearsalWords.quota)}
        help={say(rehearsalWords.quotaHelp, { quota: left })}
      >
        {(control) => (
          <input
            {...control}
            type="number"
            min="1"
            max="100000"
            value={wish.quota}
            onChange={(event) =>
              onChange({ ...wish, quota: Math.max(1, Math.floor(Number(event.currentTarget.value)) || 1) })
            }
          />
        )}
      </Field>
    </div>
  );
}

showPage("rehearsal", RehearsalPage);
