/** The kinds of units that a phrase means: 各县区、系统、产业工会. */
export function kindsMeant(phrase: string, unitTypes: readonly string[]): string[] {
  if (unitTypes.includes(phrase)) return [phrase];
  const pieces = piecesOf(phrase);
  return unitTypes.filter((name) => pieces.some((piece) => bare(name).includes(piece)));
}

/** Whether every body that a phrase names is of one of these kinds: 各地方、产业工会 names one that may be of any. */
export function namesKindsOnly(phrase: string, unitTypes: readonly string[]): boolean {
  const pieces = piecesOf(phrase);
  return pieces.length > 0 && pieces.every((piece) => unitTypes.some((name) => bare(name).includes(piece)));
}

function piecesOf(phrase: string): string[] {
  return phrase
    .split(/[、，和及]/)
    .map(bare)
    .filter((piece) => piece !== "" && piece !== "级");
}

// 各市（州）总工会 and 市州工会 are one kind.
function bare(name: string): string {
  const whole = name.replace(/[各（）()\s]/g, "");
  return whole.replace(/(?:企业|单位)?(?:总工会|工会)?$/, "") || whole;
}
