import type { Channel } from "../model";

/** What a reporting channel (填报方式) asks of a unit and of the office. */
export interface ChannelTraits {
  /** Whether the unit has an online workbook of its own, for which it needs an address. */
  readonly hasWorkbook: boolean;
  /** Whether it fills a tab of the head workbook, whose editors it belongs to. */
  readonly hasTab: boolean;
  /** Whether the unit is reminded by mail: what the office types itself it need not ask for. */
  readonly getsMails: boolean;
}

/** Every channel; a new one does not compile without a row here and words in core/text/options. */
export const channels: Readonly<Record<Channel, ChannelTraits>> = {
  account: { hasWorkbook: true, hasTab: false, getsMails: true },
  tab: { hasWorkbook: false, hasTab: true, getsMails: true },
  xlsx: { hasWorkbook: false, hasTab: false, getsMails: true },
  staff: { hasWorkbook: false, hasTab: false, getsMails: false },
};

/** Whether a unit reports in an online workbook of its own. */
export function hasWorkbook({ channel }: { readonly channel: Channel }): boolean {
  return channels[channel].hasWorkbook;
}
