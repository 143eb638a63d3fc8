import { useCallback, useState } from "preact/hooks";
import type { NoticePlan, SkippedItem } from "../../core/notice/types";
import { noticeWords } from "../../core/text/pages/notice";
import type { NoticeDecision, NoticePresent } from "../../core/wire/notice";
import type { Output } from "../../core/wire/procedures";
import { Field } from "../parts/field";
import { Page } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Select } from "../parts/select";
import { pageLanguage } from "../parts/start";
import { today } from "../parts/today";
import { useCall } from "../parts/use-call";
import {
  endOfPast,
  filled,
  languageQuestion,
  questionsOf,
  spanOf,
  standingQuotes,
  withAnswers,
} from "./answers";
import { inCells } from "./cell-language";
import { decisionOf } from "./decision";
import { type NoticeItem, noticeGroups } from "./item";
import { ItemCard } from "./item-card";
import { itemsIn } from "./items";
import { Flags, NotTaken } from "./not-taken";
import { obstaclesTo, standing } from "./obstacles";
import { isThere, isUndisputed } from "./present";
import { proposalOf } from "./proposals";
import { Questions } from "./questions";
import { SourceText } from "./source-text";
import { Held, Replacing } from "./there";
import { type Items, useItems } from "./use-items";

interface ReviewProps {
  plan: NoticePlan;
  /** What the campaign holds; absent where there is none. */
  present: NoticePresent | undefined;
  onBack(): void;
  onWritten(answer: Output<"notice.apply">): void;
}

/** Step 2: the plan beside the text it came from. */
export function Review({ plan, present, onBack, onWritten }: ReviewProps) {
  const state = useItems(plan, present);
  const { items } = state;
  const [selectedId, setSelectedId] = useState("");
  const [{ answers: proposed, quotes }] = useState(() => proposalOf(plan));
  const [answers, setAnswers] = useState(proposed);
  const asked = present
    ? []
    : [...languageQuestion(proposed.language, pageLanguage()), ...questionsOf(items, answers)];
  const chosenBy = standingQuotes(quotes, answers, proposed);
  const [mode, setMode] = useState<NoticeDecision["mode"]>("append");
  const writing = useCall("notice.apply");
  const select = useCallback((id: string) => {
    setSelectedId(id);
    document.getElementById(`item-${id}`)?.scrollIntoView({ block: "nearest" });
  }, []);
  const count = (wanted: NoticeItem["state"]) => items.filter((item) => item.state === wanted).length;

  const there = items.filter(isThere).length;
  const pastEnd = endOfPast({ ...present?.settings, ...filled(spanOf(items, answers)) }, today());

  function changeMode(to: NoticeDecision["mode"]): void {
    setMode(to);
    state.compare(to);
  }
  const decided = () => {
    if (present) return decisionOf(items, mode);
    const { language } = answers;
    const written = itemsIn(language, items, plan);
    return inCells(language, () => withAnswers(decisionOf(written, mode), asked, answers, chosenBy));
  };
  const inTheWay = (decision: NoticeDecision) => obstaclesTo(decision, items, { asked, answers }, present);
  const problems =
    writing.problems.length > 0 ? standing(writing.problems, inTheWay(decided())) : writing.problems;
  async function write(): Promise<void> {
    const decision = decided();
    const obstacles = inTheWay(decision);
    if (obstacles.length > 0) return writing.setProblems(obstacles);
    const answer = await writing.run(decision);
    if (answer) onWritten(answer);
  }

  return (
    <Page
      wide
      title={say(noticeWords.title)}
      heading={say(noticeWords.stepReview)}
      footer={
        <>
          <span class="footer-note" role="status">
            {say(there > 0 ? noticeWords.countsThere : noticeWords.counts, {
              accepted: count("accepted"),
              open: count("open"),
              dropped: count("dropped") - there,
              there,
            })}
          </span>
          <button type="button" onClick={onBack}>
            {say(noticeWords.back)}
          </button>
          <button type="button" disabled={!items.some(isUndisputed)} onClick={state.acceptOpen}>
            {say(noticeWords.acceptAll)}
          </button>
          <button
            type="button"
            class="primary"
            disabled={count("accepted") === 0 || writing.busy}
            onClick={() => void write()}
          >
            {writing.busy ? say(noticeWords.writing) : say(noticeWords.write, { count: count("accepted") })}
          </button>
        </>
      }
    >
      <div class="plan">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section class="read-items" tabIndex={0} aria-label={say(noticeWords.items)}>
          <ProblemSummary problems={problems} />
          <Flags flags={plan.flags} />
          {present ? (
            <>
              <Mode mode={mode} onChange={changeMode} />
              <Replacing {...{ items, present, mode }} />
              <Held {...{ items, present }} />
            </>
          ) : (
            <p class="soft">{say(noticeWords.newCampaign)}</p>
          )}
          {pastEnd !== "" && (
            <Message tone="warn">{say(noticeWords.past, { end: pastEnd, today: today() })}</Message>
          )}
          {plan.tasks.length === 0 && <Message tone="warn">{say(noticeWords.nothingRead)}</Message>}
          {asked.length > 0 && (
            <Questions
              {...{ asked, answers, problems }}
              quotes={chosenBy}
              span={spanOf(items, answers)}
              onAnswer={(change) => setAnswers((now) => ({ ...now, ...change }))}
            />
          )}
          <Groups state={state} selectedId={selectedId} onSelect={setSelectedId} />
          <NotTaken skipped={state.skipped} onTake={(item: SkippedItem) => setSelectedId(state.take(item))} />
        </section>
        <section class="source-side">
          <h2>{say(noticeWords.sourceTitle)}</h2>
          <p class="soft small">{say(noticeWords.sourceHelp)}</p>
          <SourceText
            text={plan.text}
            items={items}
            selected={items.find(({ id }) => id === selectedId)}
            onSelect={select}
          />
        </section>
      </div>
    </Page>
  );
}

function Groups(props: { state: Items; selectedId: string; onSelect(id: string): void }) {
  const { state, selectedId, onSelect } = props;
  return (
    <>
      {noticeGroups.map((group) => {
        const members = state.items.filter((item) => item.group === group);
        if (members.length === 0) return null;
        return (
          <section class="group" key={group}>
            <h2>
              {say(noticeWords[group])} <span class="soft">{members.length}</span>
            </h2>
            <ul>
              {members.map((item) => (
                <ItemCard
                  key={item.id}
                  item={item}
                  selected={item.id === selectedId}
                  onSelect={() => onSelect(item.id)}
                  onDecide={(decided) => state.decide(item.id, decided)}
                  onMend={(column, value) => state.mend(item.id, column, value)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Mode({
  mode,
  onChange,
}: {
  mode: NoticeDecision["mode"];
  onChange(mode: NoticeDecision["mode"]): void;
}) {
  const options = (["append", "replace"] as const).map((value) => ({
    value,
    label: say(noticeWords[value]),
  }));
  return (
    <Field field="mode" label={say(noticeWords.mode)}>
      {(control) => (
        <Select
          control={control}
          filled
          options={options}
          value={mode}
          onChange={(value) => onChange(value as NoticeDecision["mode"])}
        />
      )}
    </Field>
  );
}
