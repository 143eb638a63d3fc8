// Dialog 督导通报: a draft with its figures, edited, issued once under a number, and read again afterwards.
import "./bulletin.css";
import { useState } from "preact/hooks";
import type { Passage } from "../../core/bulletin/types";
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import { partWords } from "../../core/text/pages/parts";
import type { PageProblem, PageStart } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { closePage, problemsOf } from "../parts/rpc";
import { Select } from "../parts/select";
import { HeadFields } from "./head-fields";
import { IssuedList, IssuedText } from "./issued";
import { saveLetter } from "./letter";
import { PassageEditor } from "./passage";
import { type BulletinWork, useBulletin } from "./use-bulletin";

type Shown = "draft" | "list";

const EMPTY: Passage = { heading: "", text: "", slot: "", cited: [], head: [], rows: [] };

function BulletinPage({ start }: { start: PageStart<"bulletin"> }) {
  const work = useBulletin(start.data);
  const [shown, setShown] = useState<Shown>("draft");
  const [isSure, setSure] = useState(false);
  const saving = useSaving();
  const { draft, opened, list } = work;
  const problems = [...work.problems, ...saving.problems];
  async function issue(): Promise<void> {
    setSure(false);
    await work.issue();
  }
  const save = () => void saving.save(opened ?? draft);
  const back = () => {
    work.close();
    setShown("draft");
  };
  return (
    <Page
      wide
      title={say(words.title)}
      footer={
        <>
          <button type="button" onClick={opened || shown === "list" ? back : closePage}>
            {say(opened || shown === "list" ? words.backToDraft : partWords.close)}
          </button>
          {!opened && shown === "draft" && (
            <button type="button" onClick={() => setShown("list")}>
              {say(words.issuedList, { count: list.issued.length })}
            </button>
          )}
          {(opened || shown === "draft") && (
            <button type="button" class={opened ? "primary" : ""} disabled={saving.busy} onClick={save}>
              {say(saving.busy ? words.making : opened ? words.download : words.downloadDraft)}
            </button>
          )}
          {!opened && shown === "draft" && (
            <IssueButton work={work} isSure={isSure} ask={() => setSure(true)} issue={() => void issue()} />
          )}
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={problems} />
        {opened && <Message tone="done">{say(words.issuedAs, { number: opened.number })}</Message>}
        {opened && <IssuedText bulletin={opened} />}
        {!opened && shown === "list" && (
          <IssuedList cards={list.issued} open={({ year, serial }) => void work.open(year, serial)} />
        )}
        {!opened && shown === "draft" && <DraftEditor work={work} start={start} problems={problems} />}
      </div>
    </Page>
  );
}

// Issued is issued: the button asks once more.
function IssueButton(props: { work: BulletinWork; isSure: boolean; ask(): void; issue(): void }) {
  const { work, isSure, ask, issue } = props;
  if (work.issuing.busy)
    return (
      <button type="button" class="primary" disabled>
        {say(words.issuing)}
      </button>
    );
  return (
    <>
      {isSure && <span class="soft">{say(words.sure)}</span>}
      <button type="button" class="primary" disabled={work.busy} onClick={isSure ? issue : ask}>
        {say(isSure ? words.issueNow : words.issue)}
      </button>
    </>
  );
}

function DraftEditor(props: { work: BulletinWork; start: PageStart<"bulletin">; problems: PageProblem[] }) {
  const { work, start, problems } = props;
  const { draft, changePassages } = work;
  const { passages } = draft;
  const changed = (at: number, more: Partial<Passage>) =>
    changePassages(passages.map((each, index) => (index === at ? { ...each, ...more } : each)));
  return (
    <>
      <div class="row">
        <Field field="periodId" label={say(words.span)} help={say(words.draftHelp)}>
          {(control) => (
            <Select
              control={control}
              filled
              options={[{ value: "", label: say(words.toDate) }, ...start.data.periods]}
              value={work.periodId}
              onChange={(periodId) => void work.draftAgain(periodId)}
            />
          )}
        </Field>
        <button type="button" disabled={work.busy} onClick={() => void work.draftAgain(work.periodId)}>
          {say(work.drafting.busy ? words.drafting : words.draftAgain)}
        </button>
      </div>
      <p class="soft">{say(words.asAt, { at: draft.asAt })}</p>
      <HeadFields draft={draft} today={start.today ?? draft.day} problems={problems} onChange={work.change} />
      {passages.map((passage, at) => (
        <PassageEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: passages keep their order; what is typed goes by their place
          key={at}
          passage={passage}
          index={at}
          onChange={(more) => changed(at, more)}
          onRemove={() => changePassages(passages.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <button type="button" onClick={() => changePassages([...passages, EMPTY])}>
          {say(words.addPassage)}
        </button>
      </div>
    </>
  );
}

// The library for the file comes when it is asked for the first time.
function useSaving() {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<PageProblem[]>([]);
  async function save(bulletin: Parameters<typeof saveLetter>[0]): Promise<void> {
    setBusy(true);
    setProblems([]);
    try {
      await saveLetter(bulletin);
    } catch (error) {
      setProblems(problemsOf(error));
    } finally {
      setBusy(false);
    }
  }
  return { busy, problems, save };
}

showPage("bulletin", BulletinPage);
