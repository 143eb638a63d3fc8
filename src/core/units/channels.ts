import type { Channel } from "../model";

/** What a reporting channel (填报方式) asks of a unit and of the office. */
export interface ChannelTraits {
  /** Whether there is a workbook for the unit, out of which its reports are collected. */
  readonly hasWorkbook: boolean;
  /** Whether it fills a tab of the head workbook, whose editors it belongs to. */
  readonly hasTab: boolean;
  /** Whether that tab has the tasks alone which it leads or supports, with their status: that of a department of the office. */
  readonly isByDuty: boolean;
  /** Whether its contacts open that workbook themselves, for which they need an address; else it goes to them as a file or is filled in on a page. */
  readonly opensWorkbook: boolean;
  /** Whether its contacts fill in the workbook on the page behind their link. */
  readonly hasLink: boolean;
  /** Whether it has a head workbook of its own, in which the units below it are kept. */
  readonly hasHead: boolean;
  /** Whether the unit is reminded by mail: what the office types itself it need not ask for. */
  readonly getsMails: boolean;
}

/** Every channel; a new one does not compile without a row here and words in core/text/options. */
export const channels: Readonly<Record<Channel, ChannelTraits>> = {
  account: {
    hasWorkbook: true,
    hasTab: false,
    isByDuty: false,
    opensWorkbook: true,
    hasLink: false,
    hasHead: false,
    getsMails: true,
  },
  ownHead: {
    hasWorkbook: true,
    hasTab: false,
    isByDuty: false,
    opensWorkbook: true,
    hasLink: false,
    hasHead: true,
    getsMails: true,
  },
  tab: {
    hasWorkbook: false,
    hasTab: true,
    isByDuty: true,
    opensWorkbook: false,
    hasLink: false,
    hasHead: false,
    getsMails: true,
  },
  unitTab: {
    hasWorkbook: false,
    hasTab: true,
    isByDuty: false,
    opensWorkbook: false,
    hasLink: false,
    hasHead: false,
    getsMails: true,
  },
  xlsx: {
    hasWorkbook: true,
    hasTab: false,
    isByDuty: false,
    opensWorkbook: false,
    hasLink: false,
    hasHead: false,
    getsMails: true,
  },
  link: {
    hasWorkbook: true,
    hasTab: false,
    isByDuty: false,
    opensWorkbook: false,
    hasLink: true,
    hasHead: false,
    getsMails: true,
  },
  staff: {
    hasWorkbook: false,
    hasTab: false,
    isByDuty: false,
    opensWorkbook: false,
    hasLink: false,
    hasHead: false,
    getsMails: false,
  },
};

/** Whether a unit's people open its workbook themselves. */
export function opensWorkbook({ channel }: { readonly channel: Channel }): boolean {
  return channels[channel].opensWorkbook;
}

/** Whether a unit's workbook goes to it as a file and comes back as one. */
export function getsFile({ channel }: { readonly channel: Channel }): boolean {
  const { hasWorkbook, opensWorkbook, hasLink } = channels[channel];
  return hasWorkbook && !opensWorkbook && !hasLink;
}

/** Whether a unit's people fill in its workbook on the page behind their link. */
export function hasLink({ channel }: { readonly channel: Channel }): boolean {
  return channels[channel].hasLink;
}

/** Whether a unit's reports are collected out of a workbook made for it. */
export function hasWorkbook({ channel }: { readonly channel: Channel }): boolean {
  return channels[channel].hasWorkbook;
}

/** Whether a unit fills a tab of the head workbook with all tasks of its type, as any unit has them. */
export function hasUnitTab({ channel }: { readonly channel: Channel }): boolean {
  return channels[channel].hasTab && !channels[channel].isByDuty;
}

/** Whether a unit keeps the units below it in a head workbook of its own. */
export function hasOwnHead({ channel }: { readonly channel: Channel }): boolean {
  return channels[channel].hasHead;
}
