import { newCampaignWords } from "../../core/text/pages/new-campaign";
import type { TemplateSummary } from "../../core/wire/procedures";
import { listed, say } from "../parts/language";

/** Step 1: the templates as cards, and what the chosen one will create. */
export function ChooseTemplate(props: {
  templates: readonly TemplateSummary[];
  chosen: TemplateSummary | undefined;
  onChoose(template: TemplateSummary): void;
  /** A file that 另存为模板 wrote. */
  onLoad(file: File): void;
}) {
  const { templates, chosen } = props;
  return (
    <div class="halves">
      <fieldset class="templates">
        <legend class="hidden-words">{say(newCampaignWords.templates)}</legend>
        {templates.map((template) => (
          <label class="template" key={template.id}>
            <input
              type="radio"
              name="template"
              checked={template.id === chosen?.id}
              onChange={() => props.onChoose(template)}
            />
            <span>
              <strong>{template.name}</strong>
              <span class="soft">{template.description}</span>
            </span>
          </label>
        ))}
        {templates.length === 0 && <p class="empty">{say(newCampaignWords.noTemplates)}</p>}
        <label class="template">
          <span>
            <strong>{say(newCampaignWords.load)}</strong>
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) props.onLoad(file);
              }}
            />
          </span>
        </label>
      </fieldset>
      {chosen && <WillCreate template={chosen} />}
    </div>
  );
}

const COUNTS = ["unitTypes", "tasks", "indicators", "fields", "periods", "reminders"] as const;

function WillCreate({ template }: { template: TemplateSummary }) {
  return (
    <section class="stack" aria-live="polite">
      <h2>{say(newCampaignWords.willCreate)}</h2>
      <p>{template.title}</p>
      <p class="soft small">{[template.start, template.end].filter(Boolean).join(" — ")}</p>
      <dl class="counts">
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{say(newCampaignWords[count])}</dt>
            <dd>{template.counts[count]}</dd>
          </div>
        ))}
      </dl>
      <p class="small">
        <strong>{say(newCampaignWords.tabs)}</strong> {listed(template.tabs)}
      </p>
    </section>
  );
}
