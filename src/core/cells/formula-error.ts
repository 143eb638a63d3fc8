/** Whether a text is what a cell shows in place of a value that its formula does not have: #REF!, #N/A. */
export function isFormulaError(text: string): boolean {
  return /^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|ERROR|SPILL|CIRC)[!?]*$/i.test(text);
}
