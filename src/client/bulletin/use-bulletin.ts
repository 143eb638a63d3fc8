import { useState } from "preact/hooks";
import type { Bulletin, IssuedBulletin, Passage } from "../../core/bulletin/types";
import type { BulletinList, Input, PageData } from "../../core/wire/procedures";
import { call } from "../parts/rpc";
import { useCall } from "../parts/use-call";

/** The draft at hand, what was issued, and what can be done with them. */
export function useBulletin(data: PageData["bulletin"]) {
  const [draft, setDraft] = useState<Bulletin>(data.draft);
  const [periodId, setPeriodId] = useState(data.periodId);
  const [list, setList] = useState<BulletinList>({ issued: data.issued, seen: data.seen });
  const [opened, setOpened] = useState<IssuedBulletin | null>(null);
  const drafting = useCall("bulletin.draft");
  const issuing = useCall("bulletin.issue");
  const opening = useCall("bulletin.open");

  async function draftAgain(of: string): Promise<void> {
    setPeriodId(of);
    const answer = await drafting.run({ periodId: of });
    if (!answer) return;
    setDraft(answer.draft);
    setList(answer);
  }
  async function issue(): Promise<void> {
    // Whoever was overtaken sees what was issued, and may issue all the same.
    const answer = await issuing.run({ bulletin: sent(draft), seen: list.seen }, async (problems) => {
      const isOvertaken = problems.some(({ code }) => code === "bulletin.changedMeanwhile");
      if (isOvertaken) setList(await call("bulletin.draft", { periodId }));
    });
    if (!answer) return;
    setList(answer);
    setOpened(answer.bulletin);
  }
  async function open(year: number, serial: number): Promise<void> {
    const answer = await opening.run({ year, serial });
    if (answer) setOpened(answer.bulletin);
  }
  const change = (changed: Partial<Bulletin>) => setDraft({ ...draft, ...changed });
  const changePassages = (passages: readonly Passage[]) => change({ passages });
  return {
    draft,
    periodId,
    list,
    opened,
    busy: drafting.busy || issuing.busy || opening.busy,
    drafting,
    issuing,
    problems: [...drafting.problems, ...issuing.problems, ...opening.problems],
    change,
    changePassages,
    draftAgain,
    issue,
    open,
    close: () => setOpened(null),
  };
}

/** What a page works with. */
export type BulletinWork = ReturnType<typeof useBulletin>;

// What is read only becomes what is sent.
function sent(draft: Bulletin): Input<"bulletin.issue">["bulletin"] {
  return JSON.parse(JSON.stringify(draft)) as Input<"bulletin.issue">["bulletin"];
}
