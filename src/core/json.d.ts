/** Data files are read as data: campaigns are parsed by their schema before anything trusts them. */
declare module "*.json" {
  const value: unknown;
  export default value;
}

declare module "chinese-days/dist/chinese-days.json" {
  /** Days off by day; the text names the holiday. */
  export const holidays: Readonly<Record<string, string>>;
  /** Make-up working days that fall on a weekend. */
  export const workdays: Readonly<Record<string, string>>;
}
