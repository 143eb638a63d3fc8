import type { NoticePlan, Reading } from "../../../core/notice/types";
import type { SettingKey } from "../../../core/text/settings";
import type { ReadItem } from "../item";

/** Rows of 活动设置: head of the notice, where to send, first and last day. */
export function campaignItems(plan: NoticePlan): ReadItem[] {
  const { department, email, phone } = plan.reportTo;
  return [
    ...stated("title", plan.title && { ...plan.title, value: matterOf(plan.title.value) }),
    ...stated("issuer", plan.issuer),
    ...stated("documentNumber", plan.documentNumber),
    ...stated("issuedOn", plan.issuedOn),
    ...bounds(plan),
    ...stated("reportTo", department),
    ...stated("reportMail", email),
    ...stated("reportPhone", phone),
  ];
}

const SENT_ON = /(?:印发|转发|批转|下发)《(.+)》\s*的\s*通\s*知\s*$/s;

/** What a notice is about: of one that sends a plan along, the plan's title; without the blanks that broken lines left in it. */
export function matterOf(title: string): string {
  const plan = SENT_ON.exec(title)?.[1]?.trim();
  if (plan !== undefined) return closedUp(plan);
  const about = Math.max(0, title.indexOf("关于"));
  return title.slice(0, about) + closedUp(title.slice(about));
}

// A blank in a slogan parts its halves: “决胜小康 奋斗有我”.
function closedUp(words: string): string {
  return words.replace(QUOTED_OR_BLANK, (found) => (found.startsWith("“") ? found : ""));
}

const QUOTED_OR_BLANK = /“[^“”]*”|(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])/g;

function stated(key: SettingKey, reading: Reading<string> | null): ReadItem[] {
  if (!reading) return [];
  const { value, sentence, span, confidence } = reading;
  return [{ group: "campaign", cells: { [key]: value }, source: sentence, span, confidence }];
}

// The notice gives phases, not the campaign's first and last day: derived, so a person should look.
function bounds({ phases }: NoticePlan): ReadItem[] {
  const first = [...phases].filter(({ start }) => start).sort((a, b) => (a.start! < b.start! ? -1 : 1))[0];
  const last = [...phases].filter(({ end }) => end).sort((a, b) => (a.end! > b.end! ? -1 : 1))[0];
  const item = (
    cells: Record<string, string>,
    { sentence, span, confidence }: NonNullable<typeof first>,
  ): ReadItem => ({
    group: "campaign",
    cells,
    source: sentence,
    span,
    confidence: Math.min(0.6, confidence),
  });
  return [
    ...(first ? [item({ start: first.start! }, first)] : []),
    ...(last ? [item({ end: last.end! }, last)] : []),
  ];
}
