// Functions that the library lacks are borrowed from IronCalc: a scratch model computes one call of plain arguments.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { initSync, Model } from "@ironcalc/wasm";
import { columnName } from "../workbook/a1";
import { type At, toMatrix, unknown } from "./evaluate";
import { FormulaError, type Item, type Matrix, type Value } from "./values";

let model: Model | null = null;
let calls = 0;
/** The model remembers every input for its undo: it is made anew now and then. */
const CALLS_PER_MODEL = 2000;

/** The one scratch model; made when first needed. */
function scratch(): Model {
  if (calls++ % CALLS_PER_MODEL === 0) {
    model?.free();
    model = null;
  }
  if (!model) {
    const folder = dirname(createRequire(import.meta.url).resolve("@ironcalc/wasm"));
    initSync({ module: readFileSync(join(folder, "wasm_bg.wasm")) });
    model = new Model("scratch", "en", "UTC", "en");
  }
  return model;
}

/** What may be borrowed: functions that Sheets has too (support.google.com/docs/table/25273). */
const BORROWED = new Set(
  `ACCRINT ACCRINTM ACOS ACOSH ACOT ACOTH AMORLINC ARABIC ASIN ASINH ATAN ATAN2 ATANH AVEDEV AVERAGEA BASE BESSELI BESSELJ
  BESSELK BESSELY BETA.DIST BETA.INV BETADIST BETAINV BIN2DEC BIN2HEX BIN2OCT BINOM.DIST BINOM.INV BINOMDIST BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHIDIST CHIINV CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
  CHITEST COMBIN COMBINA COMPLEX CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T CONVERT CORREL COS COSH COT COTH COUPDAYBS COUPDAYS
  COUPDAYSNC COUPNCD COUPNUM COUPPCD COVAR COVARIANCE.P COVARIANCE.S CRITBINOM CSC CSCH CUMIPMT CUMPRINC DAYS360 DB DDB DEC2BIN
  DEC2HEX DEC2OCT DECIMAL DEGREES DELTA DEVSQ DISC DOLLAR DOLLARDE DOLLARFR DURATION EFFECT ERF ERF.PRECISE ERFC ERFC.PRECISE
  EVEN EXPON.DIST EXPONDIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FACT FACTDOUBLE FDIST FINV FISHER FISHERINV FIXED FLOOR.MATH
  FLOOR.PRECISE FORECAST FORECAST.LINEAR FTEST FV FVSCHEDULE GAMMA GAMMA.DIST GAMMA.INV GAMMADIST GAMMAINV GAMMALN
  GAMMALN.PRECISE GAUSS GCD GEOMEAN GESTEP HARMEAN HEX2BIN HEX2DEC HEX2OCT HYPGEOM.DIST HYPGEOMDIST IMABS IMAGINARY IMARGUMENT
  IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMPRODUCT IMREAL IMSEC IMSECH IMSIN IMSINH
  IMSQRT IMSUB IMSUM IMTAN INTERCEPT INTRATE IPMT IRR ISPMT KURT LCM LOGINV LOGNORM.DIST LOGNORM.INV LOGNORMDIST MAXA MDETERM
  MDURATION MINA MIRR MODE MODE.SNGL MULTINOMIAL NEGBINOM.DIST NEGBINOMDIST NOMINAL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
  NORMDIST NORMINV NORMSDIST NORMSINV NPER NPV NUMBERVALUE OCT2BIN OCT2DEC OCT2HEX ODD PDURATION PEARSON PERCENTILE.EXC
  PERCENTILE.INC PERCENTRANK PERCENTRANK.EXC PERCENTRANK.INC PERMUT PERMUTATIONA PHI PMT POISSON POISSON.DIST PPMT PRICE
  PRICEDISC PRICEMAT PROB PV QUARTILE.EXC QUARTILE.INC RADIANS RANK.AVG RATE RECEIVED ROMAN RRI RSQ SEC SECH SERIESSUM SIN SINH
  SKEW SKEW.P SLN SLOPE SQRTPI STANDARDIZE STDEVA STDEVPA STEYX SUMX2MY2 SUMX2PY2 SUMXMY2 SYD T.DIST T.DIST.2T T.DIST.RT T.INV
  T.INV.2T T.TEST TAN TANH TBILLEQ TBILLPRICE TBILLYIELD TDIST TINV TRIMMEAN TTEST VARA VARPA VDB WEIBULL WEIBULL.DIST XIRR XNPV
  YEARFRAC YIELD YIELDDISC YIELDMAT Z.TEST ZTEST NETWORKDAYS.INTL WORKDAY.INTL LENB LEFTB MIDB RIGHTB FINDB SEARCHB ASC`.split(
    /\s+/,
  ),
);

const SHEET = 0;
const RESULT_ROW = 1;

/**
 * Calls a function by name through IronCalc.
 * @throws FormulaError #NAME? for functions that Sheets or IronCalc does not have
 */
export function borrow(name: string, args: readonly Value[], at: At): Value {
  if (!BORROWED.has(name)) throw unknown(name);
  for (const arg of args) if (arg instanceof FormulaError) throw arg;
  const engine = scratch();
  engine.pauseEvaluation();
  let row = RESULT_ROW + 1;
  const texts = args.map((arg) => {
    const table = toMatrix(arg, at);
    put(engine, table, row);
    const first = `A${row}`;
    row += table.rows;
    return table.rows * table.columns === 1 ? first : `${first}:${columnName(table.columns)}${row - 1}`;
  });
  engine.setUserInput(SHEET, RESULT_ROW, 1, `=${name}(${texts.join(",")})`);
  engine.resumeEvaluation();
  engine.evaluate();
  const result = taken(engine, name);
  engine.rangeClearAll(SHEET, 1, 1, Math.max(row, 2), 60);
  if (result instanceof FormulaError) throw result;
  return result;
}

function put(engine: Model, table: Matrix, row: number): void {
  table.items.forEach((items, r) => {
    items.forEach((item, c) => {
      const text = inputText(item);
      if (text !== null) engine.setUserInput(SHEET, row + r, c + 1, text);
    });
  });
}

function inputText(item: Item): string | null {
  if (item === null) return null;
  if (item instanceof FormulaError) return item.code;
  if (typeof item === "boolean") return item ? "TRUE" : "FALSE";
  return typeof item === "number" ? String(item) : `'${item}`;
}

function taken(engine: Model, name: string): Item {
  const shown = engine.getFormattedCellValue(SHEET, RESULT_ROW, 1);
  if (shown === "#NAME?") return unknown(name);
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NULL!)/.test(shown)) return new FormulaError(shown);
  if (shown.startsWith("#")) return new FormulaError("#ERROR!");
  // Read with all digits by way of a text formula.
  const type = engine.getCellType(SHEET, RESULT_ROW, 1);
  if (type === 4) return shown.toUpperCase() === "TRUE";
  if (type !== 1) return shown;
  return fullNumber(engine, shown);
}

/** The shown number has few digits; TEXT gives all of them. */
function fullNumber(engine: Model, shown: string): number {
  engine.setUserInput(SHEET, RESULT_ROW, 30, `=TEXT(A${RESULT_ROW},"0.0000000000000000E+00")`);
  const full = Number(engine.getFormattedCellValue(SHEET, RESULT_ROW, 30));
  return Number.isFinite(full) ? Number(full.toPrecision(15)) : Number(shown.replace(/,/g, ""));
}
