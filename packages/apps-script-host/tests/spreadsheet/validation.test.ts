import { describe, expect, it } from "@jest/globals";
import { type Rig, rig } from "./rig";

const refusal = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

type Build = (rig: Rig) => GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Whether a rule lets a value be written by a script. */
function accepts(build: Build, value: unknown): boolean {
  const made = rig();
  made.sheet.getRange("B2").setDataValidation(build(made).setAllowInvalid(false).build());
  try {
    made.sheet.getRange("B2").setValue(value);
    return true;
  } catch (error) {
    expect((error as Error).message).toBe(refusal("B2"));
    return false;
  }
}

describe("a rule that rejects", () => {
  const list: Build = ({ app }) => app.newDataValidation().requireValueInList(["是", "否", "3"]);
  const number: Build = ({ app }) => app.newDataValidation().requireNumberBetween(1, 10);
  const date: Build = ({ app }) => app.newDataValidation().requireDate();
  const march: Build = ({ app }) =>
    app
      .newDataValidation()
      .requireDateBetween(new Date("2020-03-01T00:00:00+08:00"), new Date("2020-03-31T00:00:00+08:00"));
  const formula: Build = ({ app, sheet }) => {
    sheet.getRange("A2").setValue(5);
    return app.newDataValidation().requireFormulaSatisfied("=B2>=A2");
  };
  const range: Build = ({ app, sheet }) => {
    sheet.getRange("D1:D2").setValues([["海港区工会"], ["抚宁区工会"]]);
    return app.newDataValidation().requireValueInRange(sheet.getRange("D1:D5"));
  };
  const checkbox: Build = ({ app }) => app.newDataValidation().requireCheckbox();
  const email: Build = ({ app }) => app.newDataValidation().requireTextIsEmail();

  it.each<[string, Build, unknown, boolean]>([
    ["a value of the list", list, "是", true],
    ["a number of the list", list, 3, true],
    ["another value", list, "也许", false],
    ["nothing", list, "", true],
    ["a number in the range", number, 10, true],
    ["a number outside", number, 11, false],
    ["a text for a number", number, "十", false],
    ["a day", date, "2020/3/25", true],
    ["a text that is no day", date, "2020.3.25", false],
    ["a number for a day", date, 43915, false],
    ["a day of the month", march, "2020-03-31", true],
    ["a day outside the month", march, "4月1日", false],
    ["what a formula allows", formula, 5, true],
    ["what a formula forbids", formula, 4, false],
    ["a value of a range", range, "抚宁区工会", true],
    ["a value that is not in the range", range, "山海关区工会", false],
    ["a tick", checkbox, true, true],
    ["a text for a tick", checkbox, "是", false],
    ["an address", email, "li@union.example", true],
    ["no address", email, "li", false],
  ])("%s", (_what, build, value, accepted) => {
    expect(accepts(build, value)).toBe(accepted);
  });

  it("rejects the whole of setValues for one bad cell", () => {
    const { app, sheet } = rig();
    sheet
      .getRange("A2")
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build());
    expect(() => sheet.getRange("A1:A2").setValues([[1], [-1]])).toThrow(refusal("A2"));
    expect(sheet.getRange("A1").isBlank()).toBe(true);
  });

  it("speaks with its help text", () => {
    const { app, sheet } = rig();
    const rule = app
      .newDataValidation()
      .requireNumberGreaterThan(0)
      .setAllowInvalid(false)
      .setHelpText("请填写大于零的数")
      .build();
    sheet.getRange("A1").setDataValidation(rule);
    expect(() => sheet.getRange("A1").setValue(-1)).toThrow("请填写大于零的数");
  });

  it("can be taken off", () => {
    const { app, sheet } = rig();
    sheet
      .getRange("A1")
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build());
    sheet.getRange("A1").clearDataValidations().setValue(-1);
    expect(sheet.getRange("A1").getValue()).toBe(-1);
  });
});

describe("a rule by a formula", () => {
  const whole = ({ app, sheet }: Rig) =>
    sheet
      .getRange("C2:C9")
      .setDataValidation(
        app
          .newDataValidation()
          .requireFormulaSatisfied("=AND(ISNUMBER(C2),C2=INT(C2),NOT(ISDATE(C2)))")
          .setAllowInvalid(false)
          .build(),
      );

  it("is written for the first cell of a range and holds for each by itself", () => {
    const made = rig();
    whole(made);
    made.sheet.getRange("C2").setValue(3);
    for (const value of [1.5, "三", "2020-03-07"])
      expect(() => made.sheet.getRange("C5").setValue(value)).toThrow(refusal("C5"));
    made.sheet.getRange("C5").setValue(7);
    expect(made.sheet.getRange("C5").getDataValidation()!.getCriteriaValues()).toEqual([
      "=AND(ISNUMBER(C5),C5=INT(C5),NOT(ISDATE(C5)))",
    ]);
  });

  it("goes along with its cells where rows come before them", () => {
    const made = rig();
    whole(made);
    made.sheet.insertRowsBefore(1, 2);
    expect(() => made.sheet.getRange("C11").setValue(1.5)).toThrow(refusal("C11"));
    made.sheet.getRange("C11").setValue(2);
    made.sheet.getRange("C3").setValue(1.5);
  });

  it("that names another tab's cells stays as it was written", () => {
    const { app, sheet } = rig();
    app.getActive().insertSheet("限额").getRange("A1").setValue(5);
    sheet
      .getRange("A1")
      .setDataValidation(
        app.newDataValidation().requireFormulaSatisfied("=A1<=限额!A1").setAllowInvalid(false).build(),
      );
    sheet.getRange("A1").setValue(5);
    expect(() => sheet.getRange("A1").setValue(6)).toThrow(refusal("A1"));
  });
});

describe("a rule that only warns", () => {
  it("lets everything be written", () => {
    const { app, sheet } = rig();
    sheet
      .getRange("A1")
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build())
      .setValue(-1);
    expect(sheet.getRange("A1").getValue()).toBe(-1);
  });
});

describe("rules", () => {
  it("come back as they were built", () => {
    const { app, sheet } = rig();
    sheet
      .getRange("A1")
      .setDataValidation(
        app.newDataValidation().requireValueInRange(sheet.getRange("D1:D5"), false).setHelpText("选").build(),
      );
    const rule = sheet.getRange("A1").getDataValidation()!;
    expect(rule.getCriteriaType()).toBe(app.DataValidationCriteria.VALUE_IN_RANGE);
    expect(rule.getCriteriaValues()[0].getA1Notation()).toBe("D1:D5");
    expect(rule.getCriteriaValues()[1]).toBe(false);
    expect(rule.getHelpText()).toBe("选");
  });

  it("take dates only as Dates", () => {
    const { app } = rig();
    expect(() => app.newDataValidation().requireDateAfter("=I1" as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateAfter.",
    );
  });

  it("checkboxes are ticked and unticked", () => {
    const { sheet } = rig();
    const range = sheet.getRange("A1:A2").insertCheckboxes();
    expect(range.getValues()).toEqual([[false], [false]]);
    range.check();
    expect([range.isChecked(), range.getValues()]).toEqual([true, [[true], [true]]]);
  });
});
