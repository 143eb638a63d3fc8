// The page behind a unit's link: what it owes, its forms on a telephone, receipts.
import "./link.css";
import { useState } from "preact/hooks";
import { linkWords } from "../../core/text/pages/link";
import type { LinkWork } from "../../core/wire/link";
import type { PageStart } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Overview } from "./overview";
import { PeriodForm } from "./period-form";
import { useWork } from "./use-work";

function LinkPage({ start: { data } }: { start: PageStart<"link"> }) {
  if ("refused" in data)
    return (
      <Page title={say(linkWords.title)}>
        <Message tone="warn">{data.refused}</Message>
      </Page>
    );
  return <Work start={data} />;
}

function Work({ start }: { start: LinkWork & { key: string } }) {
  const state = useWork(start);
  const [chosen, setChosen] = useState("");
  const { work, typed } = state;
  const period = work.periods.find(({ id }) => id === chosen);
  const back = () => {
    state.forget();
    setChosen("");
  };
  if (period) return <PeriodForm key={chosen} state={state} period={period} onBack={back} />;
  const count = Object.keys(typed).length;
  return (
    <Page title={say(linkWords.title)} heading={work.campaign} subtitle={work.unit}>
      <div class="stack">
        <ProblemSummary problems={state.problems} />
        {count > 0 && (
          <Message tone="warn">
            {state.isRestored ? say(linkWords.draft) : say(linkWords.unsaved, { count })}{" "}
            <button type="button" class="link" onClick={state.dropAll}>
              {say(linkWords.dropDraft)}
            </button>
          </Message>
        )}
        <Overview state={state} onOpen={setChosen} />
        <p class="soft">{say(linkWords.contact, { contact: work.contact })}</p>
      </div>
    </Page>
  );
}

showPage("link", LinkPage);
