import { useState } from "preact/hooks";
import type { Bulletin, IssuedBulletin, Passage } from "../../core/bulletin/types";
import type { DocumentKind } from "../../core/model";
import type { BulletinDraft, BulletinList, PageData } from "../../core/wire/procedures";
import { call } from "../parts/rpc";
import { useCall } from "../parts/use-call";
import { sent, useKeptDraft } from "./use-kept-draft";

/** The draft at hand, what was issued, and what can be done with them. */
export function useBulletin(data: PageData["bulletin"]) {
  const hand = useDraftAtHand(data);
  const [list, setList] = useState<BulletinList>({ issued: data.issued, seen: data.seen });
  const issued = useOpened();
  const drafting = useCall("bulletin.draft");
  const issuing = useCall("bulletin.issue");
  const { draft, periodId, kept } = hand;

  async function draftAgain(of: string): Promise<void> {
    const answer = await drafting.run({ kind: draft.kind, periodId: of, anew: true });
    if (!answer) return;
    setList(answer);
    hand.show(answer);
    // What is drafted anew takes the place of what was kept; where nothing was, there is nothing to keep yet.
    if (kept.mark) hand.edit(answer.draft, of);
  }
  async function choose(kind: DocumentKind): Promise<void> {
    if (!(await kept.flush())) return;
    const of = kind === "bulletin" ? data.periodId : "";
    const answer = await drafting.run({ kind, periodId: of, anew: false });
    if (!answer) return;
    kept.begin(answer.kept);
    setList(answer);
    hand.show(answer);
  }
  async function issue(): Promise<void> {
    if (!(await kept.flush())) return;
    // Whoever was overtaken sees what was issued, and may issue all the same.
    const asked = { bulletin: sent(draft), seen: list.seen, revision: kept.revision() };
    const answer = await issuing.run(asked, async (problems) => {
      const isOvertaken = problems.some(({ code }) => code === "bulletin.changedMeanwhile");
      if (isOvertaken) setList(await call("bulletin.draft", { kind: draft.kind, periodId, anew: true }));
    });
    if (!answer) return;
    kept.begin(null);
    setList(answer);
    issued.show(answer.bulletin);
  }
  return {
    ...hand,
    list,
    opened: issued.opened,
    busy: drafting.busy || issuing.busy || issued.opening.busy,
    drafting,
    issuing,
    problems: [...drafting.problems, ...issuing.problems, ...issued.opening.problems],
    draftAgain,
    choose,
    issue,
    open: issued.open,
    close: () => issued.show(null),
  };
}

// The words that are being edited; each change is kept.
function useDraftAtHand(data: PageData["bulletin"]) {
  const [draft, setDraft] = useState<Bulletin>(data.draft);
  const [periodId, setPeriodId] = useState(data.periodId);
  const kept = useKeptDraft(data.kept);
  function edit(changed: Bulletin, of = periodId): void {
    setDraft(changed);
    kept.note({ bulletin: changed, periodId: of });
  }
  function show(found: Pick<BulletinDraft, "draft" | "periodId">): void {
    setDraft(found.draft);
    setPeriodId(found.periodId);
  }
  function takeTheirs(): void {
    if (!kept.other) return;
    show({ draft: kept.other.bulletin, periodId: kept.other.periodId });
    kept.begin(kept.other);
  }
  return {
    draft,
    periodId,
    kept,
    edit,
    show,
    change: (changed: Partial<Bulletin>) => edit({ ...draft, ...changed }),
    changePassages: (passages: readonly Passage[]) => edit({ ...draft, passages }),
    takeTheirs,
    overwriteTheirs: () => kept.overwrite({ bulletin: draft, periodId }),
  };
}

// What was issued and is looked at.
function useOpened() {
  const [opened, show] = useState<IssuedBulletin | null>(null);
  const opening = useCall("bulletin.open");
  async function open(number: string): Promise<void> {
    const answer = await opening.run({ number });
    if (answer) show(answer.bulletin);
  }
  return { opened, opening, open, show };
}

/** What a page works with. */
export type BulletinWork = ReturnType<typeof useBulletin>;
