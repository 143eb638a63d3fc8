import type { Language } from "../../core/model/language";
import { periodKinds } from "../../core/period/kinds";
import { labelOf, languages } from "../../core/text/options";
import { newCampaignWords } from "../../core/text/pages/new-campaign";
import type { PageProblem, PeriodRuleInput } from "../../core/wire/procedures";
import { DateField } from "../parts/date-field";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { Select } from "../parts/select";
import { pageLanguage } from "../parts/start";
import { LongTextControl, TextControl } from "../parts/text-control";
import { anyDay } from "../parts/today";
import { type Adjustment, labelOfNumber, numbersIn, previewPeriods, withKind } from "./adjust";
import { DueFields } from "./due-fields";
import { Preview } from "./preview";

/** Step 2 as it stands, and what is wrong with it. */
export interface AdjustProps {
  adjustment: Adjustment;
  /** Issuer of the template's notice, as an example. */
  issuer: string;
  /** In which the template's notice is written. */
  told: Language;
  /** The template's other returns, in words. */
  others: readonly string[];
  problems: readonly PageProblem[];
  onChange(change: Partial<Adjustment>): void;
}

const KINDS = Object.keys(periodKinds) as PeriodRuleInput["kind"][];

/** Step 2: title, dates and period rule on the left, the periods they make on the right. */
export function Adjust(props: AdjustProps) {
  return (
    <div class="halves">
      <Inputs {...props} />
      <div>
        <Preview periods={previewPeriods(props.adjustment)} end={props.adjustment.end} />
        <OtherReturns others={props.others} />
      </div>
    </div>
  );
}

const languageName = (language: Language) => labelOf("language", language, pageLanguage());
const languageHelp = (told: Language) => say(newCampaignWords.languageHelp, { language: languageName(told) });

function Inputs({ adjustment, issuer, told, problems, onChange }: AdjustProps) {
  return (
    <div>
      <Field field="title" label={say(newCampaignWords.campaignTitle)} required problems={problems}>
        {(control) => (
          <LongTextControl
            control={control}
            rows={2}
            value={adjustment.title}
            onChange={(title) => onChange({ title })}
          />
        )}
      </Field>
      {told !== pageLanguage() && (
        <Field field="language" label={say(newCampaignWords.language)} help={languageHelp(told)}>
          {(control) => (
            <Select
              control={control}
              filled
              options={languages.map((value) => ({ value, label: languageName(value) }))}
              value={adjustment.language}
              onChange={(language) => onChange({ language: language as Language })}
            />
          )}
        </Field>
      )}
      <Field
        field="issuer"
        label={say(newCampaignWords.issuer)}
        help={say(newCampaignWords.officeHelp)}
        problems={problems}
      >
        {(control) => (
          <TextControl
            control={control}
            placeholder={issuer && say(newCampaignWords.example, { issuer })}
            value={adjustment.issuer}
            onChange={(typed) => onChange({ issuer: typed })}
          />
        )}
      </Field>
      <Field
        field="documentNumber"
        label={say(newCampaignWords.documentNumber)}
        help={say(newCampaignWords.numberHelp)}
        problems={problems}
      >
        {(control) => (
          <TextControl
            control={control}
            value={adjustment.documentNumber}
            onChange={(documentNumber) => onChange({ documentNumber })}
          />
        )}
      </Field>
      <div class="pair">
        {(["reportMail", "reportPhone"] as const).map((field) => (
          <Field key={field} field={field} label={say(newCampaignWords[field])} problems={problems}>
            {(control) => (
              <TextControl
                control={control}
                value={adjustment[field]}
                onChange={(value) => onChange({ [field]: value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div class="pair">
        {(["start", "end"] as const).map((field) => (
          <Field key={field} field={field} label={say(newCampaignWords[field])} required problems={problems}>
            {(control) => (
              <DateField
                control={control}
                label={say(newCampaignWords[field])}
                bounds={anyDay()}
                value={adjustment[field]}
                onChange={(day) => onChange({ [field]: day })}
              />
            )}
          </Field>
        ))}
      </div>
      <Field
        field="kind"
        label={say(newCampaignWords.periodKind)}
        help={helpOfKind(adjustment)}
        problems={problems}
      >
        {(control) => (
          <Select
            control={control}
            filled
            options={KINDS.map((kind) => ({ value: kind, label: say(newCampaignWords[kind]) }))}
            value={adjustment.kind}
            onChange={(kind) => onChange(withKind(adjustment, kind as Adjustment["kind"]))}
          />
        )}
      </Field>
      <div class="pair">
        {numbersIn(adjustment).map((field) => (
          <Field
            key={field}
            field={field}
            label={labelOfNumber(field, adjustment.kind)}
            help={helpOf(field)}
            problems={problems}
          >
            {(control) => (
              <TextControl
                control={control}
                numeric
                value={adjustment[field]}
                onChange={(value) => onChange({ [field]: value })}
              />
            )}
          </Field>
        ))}
        <DueFields {...{ adjustment, problems, onChange }} />
      </div>
    </div>
  );
}

/** What the days after a due day inside the month come to. */
function helpOfKind({ kind, cutoffDay, dueDay, dueIn }: Adjustment): string | undefined {
  const day = dueDay.trim();
  if (kind === "calendarMonth" && dueIn === "period" && day !== "" && Number(day) < 28)
    return say(newCampaignWords.dueInsideMonth, { day });
  if (kind === "cutoffMonth" && cutoffDay.trim() !== "")
    return say(newCampaignWords.cutsAtDueDay, { day: cutoffDay });
  return undefined;
}

function helpOf(field: keyof Adjustment): string | undefined {
  if (field === "dueDay") return say(newCampaignWords.dueDayHelp);
  return field === "lockAfterDays" ? say(newCampaignWords.lockHelp) : undefined;
}

function OtherReturns({ others }: { others: readonly string[] }) {
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{say(newCampaignWords.otherReturns)}</h2>
      <ul>
        {others.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p class="soft">{say(newCampaignWords.otherReturnsHelp)}</p>
    </section>
  );
}
