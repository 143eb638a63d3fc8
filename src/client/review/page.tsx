// Dialog 审核: reports that wait, accepted one by one or many at once, or returned with a reason.
import "./review.css";
import { useEffect, useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { reviewWords } from "../../core/text/pages/review";
import type { PageStart, ReviewItem } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Progress } from "../parts/progress";
import { useCall } from "../parts/use-call";
import { ReviewCard } from "./item";
import { keyOf, reportOf } from "./queue";
import { useNotifying } from "./use-notifying";

function ReviewPage({ start }: { start: PageStart<"review"> }) {
  const [items, setItems] = useState(start.data.items);
  const [showsOthers, setShowsOthers] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState("");
  const accepting = useCall("review.accept");
  const returning = useCall("review.return");
  const listing = useCall("review.queue");
  const { notifying, isNotifying, notify, stop } = useNotifying();
  const busy = accepting.busy || returning.busy || listing.busy || isNotifying;
  const others = items.filter(({ mine }) => !mine).length;
  const shown = showsOthers ? items : items.filter(({ mine }) => mine);
  const chosenItems = shown.filter((item) => chosen.has(keyOf(item)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (start.data.unnotified > 0) void notify({ unnotified: start.data.unnotified });
  }, []);
  function show(next: ReviewItem[], words: string): void {
    setItems(next);
    setChosen(new Set());
    setDone(words);
    document.querySelector("main")?.scrollTo(0, 0);
  }
  async function accept(reports: ReviewItem[]): Promise<void> {
    setDone("");
    let accepted = 0;
    // The script takes as many as may wait to be notified at once; the rest follows once they are notified.
    for (let left = reports; left.length > 0; ) {
      const answer = await accepting.run({ reports: left.map(reportOf) });
      if (!answer) return;
      accepted += answer.accepted;
      left = left.slice(answer.accepted);
      show(answer.items, say(reviewWords.accepted, { count: accepted }));
      if ((await notify(answer)) > 0) return;
    }
  }
  async function giveBack(item: ReviewItem, reason: string): Promise<void> {
    setDone("");
    const answer = await returning.run({ ...reportOf(item), reason });
    if (answer) show(answer.items, say(reviewWords.returned, { unit: item.unit, period: item.periodLabel }));
  }
  async function refresh(): Promise<void> {
    const answer = await listing.run({});
    if (answer) show(answer.items, "");
  }
  function toggle(item: ReviewItem): void {
    const next = new Set(chosen);
    if (!next.delete(keyOf(item))) next.add(keyOf(item));
    setChosen(next);
  }

  return (
    <Page
      wide
      title={say(reviewWords.title)}
      subtitle={say(reviewWords.waiting, { count: shown.length })}
      footer={
        <>
          <label class="tick footer-note">
            <input
              type="checkbox"
              disabled={shown.length === 0}
              checked={shown.length > 0 && chosenItems.length === shown.length}
              onChange={(event) => setChosen(new Set(event.currentTarget.checked ? shown.map(keyOf) : []))}
            />
            {say(reviewWords.chooseAll)}
          </label>
          {isNotifying && (
            <button type="button" onClick={stop}>
              {say(reviewWords.notifyingStop)}
            </button>
          )}
          <button type="button" disabled={busy} onClick={() => void refresh()}>
            {say(listing.busy ? partWords.loading : partWords.refresh)}
          </button>
          <button
            type="button"
            class="primary"
            disabled={busy || chosenItems.length === 0}
            onClick={() => void accept(chosenItems)}
          >
            {busy ? say(reviewWords.working) : say(reviewWords.acceptMany, { count: chosenItems.length })}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary
          problems={[
            ...accepting.problems,
            ...returning.problems,
            ...listing.problems,
            ...notifying.problems,
          ]}
        />
        {isNotifying && (
          <Progress
            label={say(reviewWords.notifying)}
            done={notifying.done}
            total={notifying.total}
            current={[say(reviewWords.notifying), notifying.waiting].filter(Boolean).join(" · ")}
          />
        )}
        {notifying.left > 0 && (
          <Message tone="plain">{say(reviewWords.notifiedLater, { count: notifying.left })}</Message>
        )}
        {done && (
          <Message tone="done">
            <strong>{done}</strong>
            {items.length === 0 && <p>{say(reviewWords.next)}</p>}
          </Message>
        )}
        {shown.length === 0 && !done && (
          <p class="empty">
            {say(others > 0 ? reviewWords.noneOfMine : reviewWords.none, { count: others })}
          </p>
        )}
        {others > 0 && (
          <label class="tick">
            <input
              type="checkbox"
              checked={showsOthers}
              onChange={(event) => setShowsOthers(event.currentTarget.checked)}
            />
            {say(reviewWords.others, { count: others })}
          </label>
        )}
        {shown.map((item) => (
          <ReviewCard
            key={keyOf(item)}
            item={item}
            chosen={chosen.has(keyOf(item))}
            busy={busy}
            onChoose={() => toggle(item)}
            onAccept={() => void accept([item])}
            onReturn={(reason) => void giveBack(item, reason)}
          />
        ))}
      </div>
    </Page>
  );
}

showPage("review", ReviewPage);
