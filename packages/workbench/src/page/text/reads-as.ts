// Texts that typing would read as something else.

/** Numbers and whole dates that mean the same however they are read. */
const READS_ALIKE =
  /^(-?(0|[1-9]\d{0,14}|[1-9]\d{0,2}(,\d{3}){1,4})(\.\d+)?%?|\d{4}([-/.年])\d{1,2}([-/.月])\d{1,2}日?)$/;
/** What typing reads as something else than text. */
const READS_AS_OTHER = /^([\d+\-=.(¥$€￥']|true$|false$)/i;

/** Whether typing a text makes something else of it than what it says: 001, 1-2, =A1, more digits than a number has. */
export const changesWhenTyped = (text: string): boolean =>
  READS_AS_OTHER.test(text) && !READS_ALIKE.test(text);
