// Which addresses Drive can share with: only those that belong to a Google account.

/**
 * Mail providers whose addresses are taken to have no Google account behind them.
 *
 * Sharing with such an address refuses or needs a visitor PIN on Google; the host takes the strict reading and
 * refuses (not settled on a live account; listed in the host's known differences).
 */
export const DOMAINS_WITHOUT_GOOGLE: readonly string[] = [
  "163.com",
  "126.com",
  "yeah.net",
  "qq.com",
  "vip.qq.com",
  "foxmail.com",
  "sina.com",
  "sina.cn",
  "sohu.com",
  "139.com",
  "189.cn",
  "aliyun.com",
];

/** Whether an address is well formed and may belong to a Google account. */
export function hasGoogleAccount(address: string): boolean {
  const match = /^[^\s@]+@([^\s@]+\.[^\s@]+)$/.exec(address.trim().toLowerCase());
  return match !== null && !DOMAINS_WITHOUT_GOOGLE.includes(match[1] ?? "");
}
