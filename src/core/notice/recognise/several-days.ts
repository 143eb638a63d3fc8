// Hand-ins asked for on several days at once.
import { findDates } from "./dates";
import { PAPER_END } from "./materials";
import type { ReturnFound } from "./returns";

/** 6月25日、12月15日前分别报送半年总结和全年总结: each day has its paper. */
export function onItsDays(found: ReturnFound, text: string): ReturnFound[] {
  const { recurrence } = found;
  const twice = recurrence?.frequency === "monthly" ? /每月(\d{1,2})日、(\d{1,2})日/.exec(text) : null;
  if (recurrence && twice)
    return [twice[1], twice[2]].map((day) => ({ ...found, recurrence: { ...recurrence, day: Number(day) } }));
  const at = text.indexOf("分别");
  const dates = found.recurrence || at < 0 ? [] : findDates(text.slice(0, at));
  if (dates.length < 2 || dates.length !== found.materials.length) return onEachDay(found, text);
  const last = found.materials[found.materials.length - 1]!;
  // 半年、全年工作总结: the kind of paper is said once
  const named = found.materials.map((name) => (PAPER_END.test(name) ? name : name + last.slice(name.length)));
  return dates.map((date, i) => ({ ...found, date, materials: [named[i]!] }));
}

/** 8月15日前、11月15日前报送小结: the same paper on each day. */
function onEachDay(found: ReturnFound, text: string): ReturnFound[] {
  const dates = found.date && /前、/.test(text) ? findDates(text).filter(({ limit }) => limit) : [];
  const listed = dates.every(({ end }, i) => i + 1 === dates.length || dates[i + 1]!.start === end + 1);
  return dates.length > 1 && listed ? dates.map((date) => ({ ...found, date })) : [found];
}
