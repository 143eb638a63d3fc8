import type { Moment } from "./cell";

/**
 * State of one mail: `sending` is written before it leaves, `sent` after; left at `sending` it is `uncertain`. One that is
 * `queued` for tomorrow's quota and not due any more by then is `cancelled`. One that is `handed` over leaves with the mail of another
 * campaign of the office; what became of it is asked for there.
 */
export type SendState = "sending" | "sent" | "failed" | "uncertain" | "queued" | "cancelled" | "handed";

/** One row of 提醒日志 as far as "was it sent?" needs it. */
export interface SendRecord {
  readonly sendId: string;
  readonly rule: string;
  readonly unitId: string;
  readonly period: string;
  readonly state: SendState;
  readonly at: Moment;
}
