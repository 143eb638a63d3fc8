// Dialog 督导通报: a draft with its figures, edited, issued once under a number, and read again afterwards.
import "./bulletin.css";
import { useState } from "preact/hooks";
import { rewritten } from "../../core/bulletin/rewritten";
import type { Passage } from "../../core/bulletin/types";
import { bulletinPageWords as words } from "../../core/text/pages/bulletin";
import { partWords } from "../../core/text/pages/parts";
import type { PageProblem, PageStart } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { closePage, problemsOf } from "../parts/rpc";
import { DraftChoice } from "./draft-choice";
import { HeadFields } from "./head-fields";
import { IssuedList, IssuedText } from "./issued";
import { KeptLine } from "./kept";
import { saveLetter } from "./letter";
import { PassageEditor } from "./passage";
import { type BulletinWork, useBulletin } from "./use-bulletin";

type Shown = "draft" | "list";

const EMPTY: Passage = { heading: "", text: "", slot: "", cited: [], head: [], rows: [] };

function BulletinPage({ start }: { start: PageStart<"bulletin"> }) {
  const work = useBulletin(start.data);
  const [shown, setShown] = useState<Shown>("draft");
  const [isSure, setSure] = useState(false);
  const saving = useSaving(start.data.offices);
  const { draft, opened, list } = work;
  const problems = [...work.problems, ...saving.problems];
  async function issue(): Promise<void> {
    setSure(false);
    await work.issue();
  }
  const save = () => void saving.save(opened ?? draft);
  const back = () => {
    // What was issued is put away: the next draft begins with the record of now.
    if (opened && !work.kept.mark) void work.draftAgain(work.periodId);
    work.close();
    setShown("draft");
  };
  const leave = async () => {
    if (await work.kept.flush()) closePage();
  };
  return (
    <Page
      wide
      title={say(words.title)}
      subtitle={say(words.subtitle)}
      footer={
        <>
          <button type="button" onClick={opened || shown === "list" ? back : () => void leave()}>
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
            <button type="button" onClick={() => void work.kept.flush()}>
              {say(words.keep)}
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
          <IssuedList cards={list.issued} open={({ number }) => void work.open(number)} />
        )}
        {!opened && shown === "draft" && <DraftEditor work={work} start={start} problems={problems} />}
      </div>
    </Page>
  );
}

// Issued is issued: the button asks once more.
function IssueButton(props: { work: BulletinWork; isSure: boolean; ask(): void; issue(): void }) {
  const { work, isSure, ask, issue } = props;
  const count = work.draft.passages.reduce((sum, passage) => sum + rewritten(passage).length, 0);
  if (work.issuing.busy)
    return (
      <button type="button" class="primary" disabled>
        {say(words.issuing)}
      </button>
    );
  return (
    <>
      {isSure && <span class="soft">{say(words.sure)}</span>}
      {isSure && count > 0 && <span class="changed">▲ {say(words.sureRewritten, { count })}</span>}
      <button type="button" class="primary" disabled={work.busy} onClick={isSure ? issue : ask}>
        {say(isSure ? (count > 0 ? words.issueAsEdited : words.issueNow) : words.issue)}
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
      <DraftChoice work={work} periods={start.data.periods} />
      <KeptLine work={work} />
      {draft.kind === "bulletin" && <p class="soft">{say(words.asAt, { at: draft.asAt })}</p>}
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
function useSaving(offices: readonly string[]) {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<PageProblem[]>([]);
  async function save(bulletin: Parameters<typeof saveLetter>[0]): Promise<void> {
    setBusy(true);
    setProblems([]);
    try {
      await saveLetter(bulletin, offices);
    } catch (error) {
      setProblems(problemsOf(error));
    } finally {
      setBusy(false);
    }
  }
  return { busy, problems, save };
}

showPage("bulletin", BulletinPage);
