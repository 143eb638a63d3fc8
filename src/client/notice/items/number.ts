/** The number of a task as a person writes it: 二一是, as its words follow each other in the notice, is 二（一）; 一是 alone is 一. */
export function readableNumber(number: string): string {
  return number.replace(/^(.*?)(十?[一二三四五六七八九]|十)[是要]$/, (_whole, above: string, own: string) =>
    above === "" ? own : `${above}（${own}）`,
  );
}
