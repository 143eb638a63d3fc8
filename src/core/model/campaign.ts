import type { Day } from "./cell";
import type { Language } from "./language";

/** Which revision of a report totals are made of: the last one accepted, or the last one collected. */
export type TotalsBasis = "accepted" | "collected";

/** The head of a campaign: tab 活动设置. What the notice does not state is the empty string. */
export interface Campaign {
  readonly campaignId: string;
  readonly template: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly department: string;
  readonly sourceNotice: string;
  readonly consent: string;
  readonly issuedOn: Day;
  readonly start: Day;
  readonly end: Day;
  readonly reportTo: string;
  readonly reportMail: string;
  readonly reportPhone: string;
  /** Whom in the office units may ask; "" where nobody is named. */
  readonly reportContact: string;
  /** Address at which the notice can be read; none where the campaign has none. */
  readonly noticeLink?: string;
  /** Address of the web app that units with a link open; none where it is not deployed. */
  readonly linkAddress?: string;
  readonly language: Language;
  readonly totals: TotalsBasis;
  readonly definitionVersion: number;
}

/** A stretch of the campaign (phase) or a dated point in it (milestone). */
export interface Phase {
  readonly phaseId: string;
  readonly kind: "phase" | "milestone";
  readonly name: string;
  /** Task id, or "" when it belongs to the whole campaign. */
  readonly taskId: string;
  /** As the notice writes it: 6月底以前, 适时. */
  readonly dateText: string;
  readonly start: Day;
  readonly end: Day;
  /** Whether a milestone has been ticked as reached. */
  readonly done: boolean;
}
