import type { Words } from "../../core/model/language";
import { newCampaignWords } from "../../core/text/pages/new-campaign";
import { Field } from "../parts/field";
import { say } from "../parts/language";
import { Select } from "../parts/select";
import { TimeField } from "../parts/time-field";
import { type Adjustment, hasNext, isDue } from "./adjust";
import type { AdjustProps } from "./adjust-form";

type DueProps = Pick<AdjustProps, "adjustment" | "problems" | "onChange">;

/** In which period, until which hour, and what becomes of a due day that is a day off. */
export function DueFields({ adjustment, problems, onChange }: DueProps) {
  if (!isDue(adjustment)) return null;
  return (
    <>
      {hasNext(adjustment) && (
        <Choice
          field="dueIn"
          help={newCampaignWords.dueInHelp}
          words={{ period: newCampaignWords.dueInPeriod, next: newCampaignWords.dueInNext }}
          {...{ adjustment, problems, onChange }}
        />
      )}
      <Field
        field="dueTime"
        label={say(newCampaignWords.dueTime)}
        help={say(newCampaignWords.dueTimeHelp)}
        problems={problems}
      >
        {(control) => (
          <TimeField
            control={control}
            value={adjustment.dueTime}
            onChange={(dueTime) => onChange({ dueTime })}
          />
        )}
      </Field>
      <Choice
        field="shift"
        words={{
          none: newCampaignWords.shiftNone,
          later: newCampaignWords.shiftLater,
          earlier: newCampaignWords.shiftEarlier,
        }}
        {...{ adjustment, problems, onChange }}
      />
    </>
  );
}

function Choice<K extends "dueIn" | "shift">(
  props: DueProps & { field: K; words: Record<Adjustment[K], Words>; help?: Words },
) {
  const { field, words, adjustment } = props;
  const label: Words = newCampaignWords[field];
  const options = Object.entries<Words>(words).map(([value, word]) => ({ value, label: say(word) }));
  return (
    <Field field={field} label={say(label)} help={props.help && say(props.help)} problems={props.problems}>
      {(control) => (
        <Select
          control={control}
          filled
          options={options}
          value={adjustment[field]}
          onChange={(value) => props.onChange({ [field]: value })}
        />
      )}
    </Field>
  );
}
