// Dialog 导出 PDF: a link that the person's own browser opens with the person's own rights.
import "./export.css";
import { useState } from "preact/hooks";
import { exportWords } from "../../core/text/pages/export";
import { partWords } from "../../core/text/pages/parts";
import type { PageStart } from "../../core/wire/procedures";
import { Page, showPage } from "../parts/frame";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { closePage } from "../parts/rpc";

function ExportPage({ start }: { start: PageStart<"export"> }) {
  const { url, asAt, title } = start.data;
  const [opened, setOpened] = useState(false);
  return (
    <Page
      wide
      title={say(exportWords.title)}
      footer={
        <>
          <button type="button" onClick={closePage}>
            {say(partWords.close)}
          </button>
          <a class="primary-link" href={url} target="_blank" rel="noreferrer" onClick={() => setOpened(true)}>
            {say(exportWords.open)}
          </a>
        </>
      }
    >
      <div class="stack">
        <p>{say(exportWords.explain)}</p>
        <dl class="facts">
          <dt>{say(exportWords.campaign)}</dt>
          <dd>{title}</dd>
          <dt>{say(exportWords.asAt)}</dt>
          <dd>{asAt || say(exportWords.never)}</dd>
        </dl>
        <p class="soft">{say(exportWords.ownRights)}</p>
        {opened && <Message tone="done">{say(exportWords.opened)}</Message>}
      </div>
    </Page>
  );
}

showPage("export", ExportPage);
