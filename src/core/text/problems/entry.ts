import { w } from "../words";

/** Words of one problem: reason and action, each in Chinese and English. */
export function p<
  const RZ extends string,
  const RE extends string,
  const AZ extends string,
  const AE extends string,
>(reasonZh: RZ, actionZh: AZ, reasonEn: RE, actionEn: AE) {
  return { reason: w(reasonZh, reasonEn), action: w(actionZh, actionEn) };
}
