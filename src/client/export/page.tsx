// Dialog 导出和打印: chooses what is printed; its PDF is a link that the person's own browser opens with the person's own rights.
import "./export.css";
import { useState } from "preact/hooks";
import { digestPageWords } from "../../core/text/pages/digest";
import { exportWords } from "../../core/text/pages/export";
import { cataloguePageWords, libraryPageWords } from "../../core/text/pages/export-catalogue";
import { dataWords } from "../../core/text/pages/export-data";
import type { PageData, PageStart, Printed } from "../../core/wire/procedures";
import { CloseButton } from "../parts/close-button";
import { Page, showPage } from "../parts/frame";
import { listed, say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { saveFile } from "../parts/save-file";
import { useCall } from "../parts/use-call";
import { Catalogue } from "./catalogue";
import { firstChoice, inputOf, type PrintChoice } from "./choice";
import { ChoiceFields } from "./choice-fields";
import { DataExport } from "./data";
import { Digest } from "./digest";
import { xlsxOf } from "./xlsx";

/** What the dialog shows. */
type Shown = "print" | "data" | "digest" | "catalogue" | "library";

function ExportPage({ start }: { start: PageStart<"export"> }) {
  const [shown, setShown] = useState<Shown>("print");
  const back = () => setShown("print");
  if (shown === "data") return <DataExport back={back} />;
  if (shown === "digest") return <Digest back={back} />;
  if (shown === "catalogue" || shown === "library") return <Catalogue tab={shown} back={back} />;
  return <Printing data={start.data} go={setShown} />;
}

function Printing({ data, go }: { data: PageData["export"]; go(to: Shown): void }) {
  const [choice, setChoice] = useState(() => firstChoice(data));
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [opened, setOpened] = useState(false);
  const building = useCall("print.build");
  const isSummary = choice.what === "summary";
  const isForm = choice.what === "office" || choice.what === "unit";
  const isExcerpts = choice.what === "excerpts";
  const url = isSummary ? data.url : printed?.url;

  function choose(changed: Partial<PrintChoice>): void {
    setChoice({ ...choice, ...changed });
    setPrinted(null);
    setOpened(false);
  }
  async function build(): Promise<void> {
    setPrinted(await building.run(inputOf(choice)));
  }

  return (
    <Page
      wide
      title={say(exportWords.title)}
      footer={
        <>
          <CloseButton />
          {printed && (isForm || isExcerpts) && (
            <button
              type="button"
              onClick={() => saveFile(`${printed.sheet.name}.xlsx`, xlsxOf(printed.sheet))}
            >
              {say(exportWords.download)}
            </button>
          )}
          {url ? (
            <a
              class="primary-link"
              href={url}
              target="_blank"
              rel="noreferrer"
              onClick={() => setOpened(true)}
            >
              {say(exportWords.open)}
            </a>
          ) : (
            <button type="button" class="primary" disabled={building.busy} onClick={() => void build()}>
              {say(building.busy ? exportWords.building : exportWords.build)}
            </button>
          )}
        </>
      }
    >
      <div class="stack">
        <ProblemSummary problems={building.problems} />
        <dl class="facts">
          <dt>{say(exportWords.campaign)}</dt>
          <dd>{data.title}</dd>
          <dt>{say(exportWords.asAt)}</dt>
          <dd>{data.asAt || say(exportWords.never)}</dd>
        </dl>
        <ChoiceFields data={data} choice={choice} onChange={choose} />
        <p class="soft">
          {say(
            isExcerpts ? exportWords.excerptHelp : isForm ? exportWords.formHelp : exportWords.summaryHelp,
          )}
          {choice.what === "unit" && say(exportWords.unitHelp)}
          {choice.what === "office" && say(exportWords.officeHelp)}
        </p>
        {printed && <Message tone="done">{say(exportWords.built, { sides: printed.sides })}</Message>}
        {printed && printed.missing.length > 0 && (
          <Message tone="warn">
            {say(isExcerpts ? exportWords.silent : exportWords.missing, { units: listed(printed.missing) })}
          </Message>
        )}
        {printed?.returned && printed.returned.length > 0 && (
          <Message tone="warn">{say(exportWords.returned, { units: listed(printed.returned) })}</Message>
        )}
        <p class="soft">{say(exportWords.ownRights)}</p>
        {opened && <Message tone="done">{say(exportWords.opened)}</Message>}
        <div>
          <button type="button" onClick={() => go("data")}>
            {say(dataWords.open)}
          </button>{" "}
          <button type="button" onClick={() => go("digest")}>
            {say(digestPageWords.open)}
          </button>{" "}
          {data.materials && (
            <button type="button" onClick={() => go("catalogue")}>
              {say(cataloguePageWords.open)}
            </button>
          )}{" "}
          {data.library && (
            <button type="button" onClick={() => go("library")}>
              {say(libraryPageWords.open)}
            </button>
          )}
        </div>
      </div>
    </Page>
  );
}

showPage("export", ExportPage);
