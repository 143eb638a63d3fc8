import { useEffect } from "preact/hooks";
import { catalogueTabs } from "../../core/text/pages/export-catalogue";
import { dataWords } from "../../core/text/pages/export-data";
import { partWords } from "../../core/text/pages/parts";
import { CloseButton } from "../parts/close-button";
import { Page } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { Progress } from "../parts/progress";
import { saveFile } from "../parts/save-file";
import { type CatalogueFile, catalogueXlsx, catalogueZip } from "./catalogue-file";
import { type Tab, useCatalogue } from "./use-catalogue";

/** 材料目录 or 典型库 as files, made in the person's browser from the tab. */
export function Catalogue({ tab, back }: { tab: Tab; back(): void }) {
  const words = catalogueTabs[tab];
  const { catalogue, reading, problems, read } = useCatalogue(tab);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => void read(), []);
  return (
    <Page
      wide
      title={say(words.title)}
      heading={say(words.title)}
      footer={
        <>
          <button type="button" onClick={back}>
            {say(dataWords.back)}
          </button>
          <CloseButton />
          {problems.length > 0 && (
            <button type="button" onClick={() => void read()}>
              {say(partWords.retry)}
            </button>
          )}
          {catalogue && catalogue.rows.length > 0 && <Buttons tab={tab} catalogue={catalogue} />}
        </>
      }
    >
      <div class="stack">
        <p>{say(words.explain)}</p>
        <ProblemSummary problems={problems} />
        {!catalogue && problems.length === 0 && <Progress label={say(words.reading)} {...reading} />}
        {catalogue && <Found tab={tab} catalogue={catalogue} />}
        <p class="soft">{say(words.onlyLinks)}</p>
      </div>
    </Page>
  );
}

function Found({ tab, catalogue }: { tab: Tab; catalogue: CatalogueFile }) {
  const words = catalogueTabs[tab];
  const { rows, isBuilt } = catalogue;
  if (rows.length > 0) return <Message tone="done">{say(words.count, { count: rows.length })}</Message>;
  return <Message tone="plain">{say(isBuilt ? words.empty : words.none)}</Message>;
}

function Buttons({ tab, catalogue }: { tab: Tab; catalogue: CatalogueFile }) {
  const words = catalogueTabs[tab];
  const name = say(words.fileName, { title: catalogue.title });
  const save = (ending: string, bytes: Uint8Array<ArrayBuffer>) => saveFile(`${name}.${ending}`, bytes);
  return (
    <>
      <button type="button" onClick={() => save("zip", catalogueZip(catalogue))}>
        {say(words.zip)}
      </button>
      <button type="button" class="primary" onClick={() => save("xlsx", catalogueXlsx(catalogue))}>
        {say(words.xlsx)}
      </button>
    </>
  );
}
