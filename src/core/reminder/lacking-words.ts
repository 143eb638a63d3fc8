import { returnOf } from "../form/forms";
import { lackWords, type MaterialGap } from "../material";
import type { Unit } from "../model";
import type { ReminderInput } from "./types";

/** What a unit lacks; nothing where its record does not tell. */
export function lacksOf(
  { unitId }: Pick<Unit, "unitId">,
  { lacking }: Pick<ReminderInput, "lacking">,
): MaterialGap[] {
  return (lacking?.get(unitId) ?? []).filter(({ gap }) => gap > 0);
}

/** What a unit lacks of the return to which a period belongs. */
export function lacksOfPeriod(
  unit: Pick<Unit, "unitId">,
  periodId: string,
  input: Pick<ReminderInput, "definition" | "lacking">,
): MaterialGap[] {
  const { periods } = input.definition;
  const returnId = periods.find(({ id }) => id === periodId)?.returnId;
  return lacksOf(unit, input).filter(
    ({ material }) => returnOf(input.definition, material.formId)?.returnId === returnId,
  );
}

/** "照片 3、理论文章 1"; "" where a unit lacks nothing. */
export function lackingWords(
  unit: Pick<Unit, "unitId">,
  input: Pick<ReminderInput, "definition" | "lacking">,
): string {
  return lackWords(lacksOf(unit, input), input.definition.campaign.language);
}
