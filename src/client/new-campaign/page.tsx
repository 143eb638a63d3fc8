// Dialog 新建活动: choose a template, adjust it, create the definition tabs.
import "./new-campaign.css";
import { useState } from "preact/hooks";
import { newCampaignWords } from "../../core/text/pages/new-campaign";
import type { PageStart, TemplateSummary } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Page, showPage } from "../parts/frame";
import { listed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Skeleton } from "../parts/skeleton";
import { pageLanguage } from "../parts/start";
import { useCall } from "../parts/use-call";
import { type Adjustment, adjustmentOf, campaignInput, checkAdjustment, mistakes } from "./adjust";
import { Adjust } from "./adjust-form";
import { ChooseTemplate } from "./choose";
import { SaveTemplate } from "./save-template";

function NewCampaignPage({ start }: { start: PageStart<"new-campaign"> }) {
  const { templates, hasCampaign, title } = start.data;
  const [chosen, setChosen] = useState(templates[0]);
  const [adjustment, setAdjustment] = useState<Adjustment | null>(null);
  const [done, setDone] = useState<string[] | null>(null);
  const creating = useCall("campaign.create");
  const reading = useCall("template.read");
  const [own, setOwn] = useState<TemplateSummary[]>([]);
  const wrong = adjustment ? checkAdjustment(adjustment) : [];
  // What was named and is mended since goes away.
  const named = creating.problems.filter(
    ({ code, field }) => code !== "page.field" || wrong.some((problem) => problem.field === field),
  );

  function adjust(template: TemplateSummary): void {
    setAdjustment(adjustmentOf(template));
    document.querySelector("main")?.scrollTo(0, 0);
  }

  async function create(): Promise<void> {
    if (!chosen || !adjustment) return;
    const problems = checkAdjustment(adjustment);
    if (problems.length > 0) return creating.setProblems(problems);
    const answer = await creating.run(campaignInput(chosen.id, adjustment));
    if (answer) setDone(answer.tabs);
  }

  async function load(file: File): Promise<void> {
    const answer = await reading.run({ file: await file.text() });
    if (!answer) return;
    setOwn([answer.template]);
    setChosen(answer.template);
  }

  if (hasCampaign) return <Refusal text={say(newCampaignWords.exists, { title })} />;
  if (done)
    return (
      <Done tabs={done} title={adjustment?.title ?? ""} hasTypes={(chosen?.counts.unitTypes ?? 1) > 0} />
    );
  if (creating.busy) return <Creating />;
  if (!adjustment) {
    return (
      <Page
        wide
        title={say(newCampaignWords.title)}
        heading={say(newCampaignWords.stepTemplate)}
        footer={
          <button type="button" class="primary" disabled={!chosen} onClick={() => chosen && adjust(chosen)}>
            {say(newCampaignWords.adjust)}
          </button>
        }
      >
        <div class="stack">
          <ProblemSummary problems={reading.problems} />
          <ChooseTemplate
            templates={[...own, ...templates]}
            chosen={chosen}
            onChoose={setChosen}
            onLoad={(file) => void load(file)}
          />
        </div>
      </Page>
    );
  }
  return (
    <Page
      wide
      title={say(newCampaignWords.title)}
      heading={say(newCampaignWords.stepAdjust)}
      footer={
        <>
          <button type="button" onClick={() => setAdjustment(null)}>
            {say(newCampaignWords.back)}
          </button>
          <button type="button" class="primary" onClick={() => void create()}>
            {say(newCampaignWords.create)}
          </button>
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={named} />
        <Adjust
          adjustment={adjustment}
          issuer={chosen?.issuer ?? ""}
          told={chosen?.language ?? pageLanguage()}
          others={chosen?.others ?? []}
          problems={[...named, ...mistakes(adjustment)]}
          onChange={(change) => setAdjustment((now) => now && { ...now, ...change })}
        />
      </div>
    </Page>
  );
}

function Creating() {
  return (
    <Page wide title={say(newCampaignWords.title)} heading={say(newCampaignWords.creating)}>
      <p>{say(newCampaignWords.creatingHelp)}</p>
      <Skeleton lines={8} />
    </Page>
  );
}

function Refusal({ text }: { text: string }) {
  return (
    <Page wide title={say(newCampaignWords.title)} footer={<CloseButton primary />}>
      <div class="stack">
        <Message tone="warn">{text}</Message>
        <SaveTemplate />
      </div>
    </Page>
  );
}

function Done({ title, tabs, hasTypes }: { title: string; tabs: string[]; hasTypes: boolean }) {
  return (
    <Page wide title={say(newCampaignWords.title)} footer={<CloseButton primary />}>
      <div class="stack">
        <Message tone="done">
          <strong>{say(newCampaignWords.done, { title })}</strong>
          <p>{say(newCampaignWords.next)}</p>
          {!hasTypes && <p>{say(newCampaignWords.nextNoTypes)}</p>}
        </Message>
        <p>{say(newCampaignWords.doneTabs, { count: tabs.length, tabs: listed(tabs) })}</p>
      </div>
    </Page>
  );
}

showPage("new-campaign", NewCampaignPage);
