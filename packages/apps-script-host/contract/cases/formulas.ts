// Formulas that the product lays down, and neighbours that people use.
import type { Case, Observed } from "../case";

function formula(id: string, text: string, expected: Observed, rows: (string | number)[][] = DATA): Case {
  return {
    id: `formula.${id}`,
    title: text,
    observe: ({ sheet }) => {
      sheet.getRange(1, 1, rows.length, rows[0]!.length).setValues(rows);
      sheet.getRange("H1").setFormula(text);
      return sheet.getRange("H1").getValue() as Observed;
    },
    expected,
  };
}

const DATA = [
  ["读书", 12, "朗诵"],
  ["课堂", 40, "演讲"],
  ["读书", 8, "朗诵"],
];

/** Functions over bounded ranges. */
export const formulaCases: Case[] = [
  formula("countifs", '=COUNTIFS($A$1:$A$3,"读书")', 2),
  formula("sumifs", '=SUMIFS($B$1:$B$3,$A$1:$A$3,"读书")', 20),
  formula("countifs-number", '=COUNTIFS($A$1:$A$3,"读书",$B$1:$B$3,">="&10)', 1),
  formula("countifs-wildcard", '=COUNTIFS($C$1:$C$3,"*诵*")', 2),
  formula(
    "textjoin",
    '=TEXTJOIN("、",TRUE,IF(COUNTIFS($C$1:$C$3,"朗诵")>0,"朗诵",""),IF(COUNTIFS($C$1:$C$3,"演讲")>0,"演讲",""))',
    "朗诵、演讲",
  ),
  formula("rept", '=REPT("█",3)', "███"),
  formula("if-blank", '=IF(D1="","空",D1)', "空"),
  formula("iferror", "=IFERROR(1/0,0)", 0),
  formula("date", "=DATE(2020,3,25)-DATE(2020,3,1)", 24),
  formula("sumproduct", '=SUMPRODUCT(($A$1:$A$3="读书")*$B$1:$B$3)', 20),
  formula("index-match", '=INDEX($B$1:$B$3,MATCH("课堂",$A$1:$A$3,0))', 40),
  formula("round", "=ROUND(2.345,2)", 2.35),
];
