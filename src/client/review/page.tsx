// Dialog 审核: reports that wait, accepted one by one or many at once, or returned with a reason.
import "../parts/filters.css";
import "./review.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { partWords } from "../../core/text/pages/parts";
import { reviewWords } from "../../core/text/pages/review";
import type {
  DecidedMeanwhile,
  ExtensionItem,
  PageProblem,
  PageStart,
  ReviewFilter,
  ReviewItem,
  ReviewList,
} from "../../core/wire/procedures";
import { useEscape } from "../parts/close-button";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Progress } from "../parts/progress";
import { useCall } from "../parts/use-call";
import type { CorrectionChoice } from "./corrections";
import { ExtensionCard, type ExtensionDecision } from "./extensions";
import { Filters, filterName } from "./filters";
import { ReviewCard } from "./item";
import { keyOf, seenOf, shownOf } from "./queue";
import { useNotifying } from "./use-notifying";
import { useSettling } from "./use-settling";

function ReviewPage({ start }: { start: PageStart<"review"> }) {
  const [items, setItems] = useState(start.data.items);
  const [showsOthers, setShowsOthers] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [returningKey, setReturningKey] = useState("");
  // Of the report whose return is being written.
  const [meanwhile, setMeanwhile] = useState<DecidedMeanwhile>();
  const [filter, setFilter] = useState<ReviewFilter>("waiting");
  const [counts, setCounts] = useState(start.data.counts);
  const [gone, setGone] = useState(start.data.gone);
  const [leftOut, setLeftOut] = useState<PageProblem[]>([]);
  const [done, setDone] = useState("");
  const [isUnchanged, setIsUnchanged] = useState(false);
  const accepting = useCall("review.accept");
  const returning = useCall("review.return");
  const correcting = useCall("review.correct");
  const deciding = useCall("review.extension");
  const listing = useCall("review.list");
  const [extensions, setExtensions] = useState(start.data.extensions);
  const [decidedId, setDecidedId] = useState("");
  const [sought, setSought] = useState("");
  useEscape();
  const { notifying, isNotifying, notify, stop } = useNotifying();
  const calls = [accepting, returning, correcting, deciding, listing];
  const { isSettling, settle } = useSettling();
  const busy = isNotifying || isSettling || calls.some((each) => each.busy);
  const others = items.filter(({ mine }) => !mine).length;
  const shown = showsOthers ? items : items.filter(({ mine }) => mine);
  const acceptable = shown.filter((item) => item.canAccept && keyOf(item) !== returningKey);
  // Where nothing can be accepted there is nothing to choose.
  const acceptsHere = acceptable.length > 0;
  const chosenItems = acceptable.filter((item) => chosen.has(keyOf(item)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (start.data.unnotified > 0) void notify({ unnotified: start.data.unnotified });
  }, []);
  function startReturn(key: string): void {
    setReturningKey(key);
    setMeanwhile(undefined);
  }
  // After a decision the keyboard goes on from the card that has taken the place of the decided one.
  const decidedAt = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other reports are shown
  useEffect(() => {
    const cards = document.querySelectorAll<HTMLElement>("article.report");
    const at = decidedAt.current;
    decidedAt.current = null;
    if (at !== null && cards.length > 0)
      cards[Math.min(at, cards.length - 1)]!.focus({ preventScroll: true });
  }, [items]);
  function show(next: ReviewItem[], words: string): void {
    setItems(next);
    setChosen(new Set());
    startReturn("");
    setIsUnchanged(false);
    setDone(words);
    if (words !== "") settle();
    document.querySelector("main")?.scrollTo(0, 0);
  }
  // A decision answers with the reports that wait: those of another filter are asked for anew.
  async function showDecided(waiting: ReviewList, words: string): Promise<void> {
    const isPlain = filter === "waiting" && sought === "";
    const answer = isPlain ? waiting : await listing.run({ filter, words: sought });
    if (!answer) return;
    setCounts(answer.counts);
    setGone(answer.gone);
    show(answer.items, words);
  }
  async function accept(reports: ReviewItem[], reason = ""): Promise<void> {
    setDone("");
    setLeftOut([]);
    decidedAt.current = placeOf(reports);
    let accepted = 0;
    const out: PageProblem[] = [];
    // The script takes as many as may wait to be notified at once; the rest follows once they are notified.
    for (let left = reports; left.length > 0; ) {
      const answer = await accepting.run({ reports: left.map(shownOf), ...(reason && { reason }) });
      if (!answer) return;
      accepted += answer.accepted;
      out.push(...answer.leftOut);
      left = left.slice(answer.accepted + answer.leftOut.length);
      await showDecided(answer, accepted > 0 ? say(reviewWords.accepted, { count: accepted }) : "");
      setLeftOut([...out]);
      if ((await notify(answer)) > 0) return;
    }
  }
  function placeOf(reports: readonly ReviewItem[]): number {
    return shown.findIndex((item) => reports.some((report) => keyOf(report) === keyOf(item)));
  }
  async function giveBack(item: ReviewItem, reason: string): Promise<void> {
    setDone("");
    const answer = await returning.run({ ...shownOf(item), ...seenOf(meanwhile), reason });
    setMeanwhile(answer?.meanwhile);
    decidedAt.current = placeOf([item]);
    if (answer && !answer.meanwhile)
      await showDecided(
        answer,
        say(answer.locked ? reviewWords.returnedLocked : reviewWords.returned, {
          unit: item.unit,
          period: item.periodLabel,
        }),
      );
  }
  async function correct(item: ReviewItem, choice: CorrectionChoice): Promise<void> {
    setDone("");
    const answer = await correcting.run({ ...shownOf(item), ...choice });
    if (!answer) return;
    const isDeclined = choice.accept.length === 0;
    const count = choice.accept.length + choice.decline.length;
    const values = { unit: item.unit, period: item.periodLabel, count };
    await showDecided(
      answer,
      say(isDeclined ? reviewWords.declinedCorrections : reviewWords.takenInCorrections, values),
    );
    setIsUnchanged(isDeclined);
  }
  async function decide(item: ExtensionItem, decision: ExtensionDecision): Promise<void> {
    setDone("");
    setDecidedId(item.exceptionId);
    const answer = await deciding.run({ exceptionId: item.exceptionId, ...decision });
    if (!answer) return;
    const { unit } = item;
    const { until } = decision;
    setExtensions(answer.extensions);
    setCounts(answer.counts);
    setDone(
      `${decision.grant ? say(reviewWords.extensionGranted, { unit, until }) : say(reviewWords.extensionRefused, { unit })} ${say(reviewWords.extensionTold)}`,
    );
  }
  async function list(wanted: ReviewFilter, words = sought): Promise<void> {
    deciding.setProblems([]);
    decidedAt.current = null;
    const answer = await listing.run({ filter: wanted, words });
    if (!answer) return;
    setFilter(wanted);
    setCounts(answer.counts);
    setExtensions(answer.extensions);
    setGone(answer.gone);
    show(answer.items, "");
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
      subtitle={
        filter === "waiting"
          ? say(reviewWords.waiting, { count: shown.length })
          : say(reviewWords.listed, { filter: filterName(filter), count: counts[filter] })
      }
      footer={
        <>
          {acceptsHere && (
            <label class="tick footer-note">
              <input
                type="checkbox"
                checked={acceptable.length > 0 && chosenItems.length === acceptable.length}
                onChange={(event) =>
                  setChosen(new Set(event.currentTarget.checked ? acceptable.map(keyOf) : []))
                }
              />
              {say(reviewWords.chooseAll)}
            </label>
          )}
          {isNotifying && (
            <button type="button" onClick={stop}>
              {say(reviewWords.notifyingStop)}
            </button>
          )}
          <button type="button" disabled={busy} onClick={() => void list(filter)}>
            {say(listing.busy ? partWords.loading : partWords.refresh)}
          </button>
          {acceptsHere && (
            <button
              type="button"
              class="primary"
              disabled={busy || chosenItems.length === 0}
              onClick={() => void accept(chosenItems)}
            >
              {busy ? say(reviewWords.working) : say(reviewWords.acceptMany, { count: chosenItems.length })}
            </button>
          )}
        </>
      }
    >
      <div class="stack">
        <ProblemSummary
          problems={[...calls.flatMap((each) => each.problems), ...leftOut, ...notifying.problems, ...gone]}
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
            {items.length === 0 && !isUnchanged && <p>{say(reviewWords.next)}</p>}
          </Message>
        )}
        <Filters filter={filter} counts={counts} busy={busy} onChoose={(next) => void list(next)} />
        {filter !== "extensions" && (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void list(filter);
            }}
          >
            <input
              type="search"
              aria-label={say(reviewWords.search)}
              placeholder={say(reviewWords.searchHint)}
              value={sought}
              onInput={({ currentTarget: { value } }) => {
                setSought(value);
                if (value === "") void list(filter, "");
              }}
            />
          </form>
        )}
        {extensions.map((item) => (
          <ExtensionCard
            key={item.exceptionId}
            item={item}
            busy={busy}
            problems={decidedId === item.exceptionId ? deciding.problems : []}
            onDecide={(decision) => void decide(item, decision)}
          />
        ))}
        {sought === "" && counts[filter] > items.length && items.length > 0 && (
          <p class="soft">{say(reviewWords.firstOf, { count: items.length })}</p>
        )}
        {filter !== "waiting" && shown.length + extensions.length === 0 && !done && (
          <p class="empty">
            {say(filter === "extensions" ? reviewWords.noneOfExtensions : reviewWords.noneOfFilter)}
          </p>
        )}
        {filter === "waiting" && shown.length === 0 && !done && (
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
            returning={returningKey === keyOf(item)}
            meanwhile={returningKey === keyOf(item) ? meanwhile : undefined}
            onReturning={(isReturning) => startReturn(isReturning ? keyOf(item) : "")}
            onCorrect={(choice) => void correct(item, choice)}
            onChoose={() => toggle(item)}
            onAccept={(reason) => void accept([item], reason)}
            onReturn={(reason) => void giveBack(item, reason)}
          />
        ))}
      </div>
    </Page>
  );
}

showPage("review", ReviewPage);
