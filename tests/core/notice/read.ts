import { type NoticeJson, readNotice, toJson } from "../../../src/core/notice/index";

/** The plan of a text, as programs get it. */
export function read(text: string): NoticeJson {
  return toJson(readNotice(text));
}

/** A notice with the given items under 主要任务, issued on 2024-03-08. */
export function notice(items: string): string {
  return `例市总工会关于开展职工活动的通知\n\n各县（市、区）总工会：\n为做好工作，现将有关事项通知如下：\n一、主要任务\n${items}\n例市总工会\n2024年3月8日\n`;
}
