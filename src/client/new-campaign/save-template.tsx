import { useState } from "preact/hooks";
import { newCampaignWords } from "../../core/text/pages/new-campaign";
import { say } from "../parts/language";
import { Message } from "../parts/message";
import { ProblemSummary } from "../parts/problem-summary";
import { saveFile } from "../parts/save-file";
import { useCall } from "../parts/use-call";

/** 另存为模板: the campaign of this workbook as a file, which 新建活动 loads in another workbook. */
export function SaveTemplate() {
  const saving = useCall("template.save");
  const [saved, setSaved] = useState("");

  async function save(): Promise<void> {
    const answer = await saving.run({});
    if (!answer) return;
    const name = `${answer.name}.json`;
    saveFile(name, answer.file, "application/json");
    setSaved(name);
  }

  return (
    <section class="stack">
      <h2>{say(newCampaignWords.saveTitle)}</h2>
      <p>{say(newCampaignWords.saveHelp)}</p>
      <ProblemSummary problems={saving.problems} />
      <div>
        <button type="button" disabled={saving.busy} onClick={() => void save()}>
          {say(newCampaignWords.save)}
        </button>
      </div>
      {saved && <Message tone="done">{say(newCampaignWords.saved, { name: saved })}</Message>}
    </section>
  );
}
