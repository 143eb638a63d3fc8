import { describe, expect, it } from "@jest/globals";
import { definitionFromRows } from "../../../src/core/rows";
import { definitionTables, tables } from "../../../src/core/tables";
import { definitionFromTemplate } from "../../../src/core/template";
import { parseTemplate } from "../../../src/core/template/parse";
import { allTemplates } from "../../../src/core/template/registry";
import { asRows, eventsOf, readingCampaign, tableOf, tabsOf } from "../campaign";

describe("every bundled template", () => {
  it.each(allTemplates().map((template) => [template.id, template] as const))(
    "%s fills the definition tabs and reads back without a problem",
    (id, template) => {
      const { definition, problems } = definitionFromRows(tabsOf(id));
      expect(problems).toEqual([]);
      expect(definition.tasks.map((task) => task.title)).toEqual(template.tasks.map((task) => task.title));
      expect(definition.indicators).toHaveLength(template.indicators.length);
      expect(
        eventsOf(definition)
          .fields.map((field) => field.field)
          .slice(0, 2),
      ).toEqual(["date", "task"]);
      expect(definition.reminders.length).toBeGreaterThan(0);
    },
  );

  it.each(allTemplates().map((template) => [template.id, template] as const))(
    "%s leaves it to {{办理方法}} to speak of a zero report, which not every return takes",
    (_, template) => {
      for (const { body } of template.reminders) expect(body).not.toMatch(/零报告|[Zz]ero report/);
    },
  );

  it.each(allTemplates().map((template) => [template.id, template] as const))(
    "%s fills only known columns",
    (_, template) => {
      const rows = definitionFromTemplate(template);
      for (const key of definitionTables) {
        const known = tables[key].columns.map((column) => column.key);
        for (const row of rows[key] ?? []) expect(known).toEqual(expect.arrayContaining(Object.keys(row)));
      }
    },
  );

  it.each(allTemplates().map((template) => [template.id, template] as const))(
    "%s can be set up in English",
    (_, template) => {
      const rows = definitionFromTemplate(template, { language: "en" });
      const { definition, problems } = definitionFromRows(
        Object.fromEntries(Object.entries(rows).map(([key, list]) => [key, asRows(list)])),
      );
      expect(problems).toEqual([]);
      expect(definition.campaign.language).toBe("en");
    },
  );
});

describe("the reading campaign of Qinhuangdao", () => {
  const definition = readingCampaign();

  it("has five kinds of units and eight monthly periods due on the 25th", () => {
    expect(definition.unitTypes).toHaveLength(5);
    expect(definition.periods.map((period) => period.dueOn)).toEqual(
      ["03", "04", "05", "06", "07", "08", "09", "10"].map((month) => `2020-${month}-25`),
    );
  });

  it("has the three ledger rows and, with number and task, the seven columns of annex 2", () => {
    expect(definition.tasks.filter((task) => task.inLedger).map((task) => task.number)).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(tableOf(definition).fields.map((field) => field.label)).toEqual([
      "数量",
      "参与人次",
      "活动次数",
      "成果形式",
      "备注",
    ]);
  });

  it("asks counties, systems and industries for one reading event and two to three recommendations by the end of June", () => {
    const [event, recommended] = definition.indicators;
    expect(event!.quotas.map((quota) => [quota.min, quota.max, quota.deadline])).toEqual([
      [1, null, "2020-06-30"],
      [1, null, "2020-06-30"],
    ]);
    expect(recommended!.quotas.map((quota) => [quota.min, quota.max])).toEqual([
      [2, 3],
      [2, 3],
    ]);
    expect(event!.quotas.map((quota) => quota.unitType)).not.toContain("直属基层工会");
  });

  it("invents no date where the notice says 适时, 及时 or 定期", () => {
    const vague = definition.tasks.filter((task) => ["适时", "及时", "定期", ""].includes(task.deadlineText));
    expect(vague.length).toBeGreaterThan(3);
    expect(vague.map((task) => task.deadline)).toEqual(vague.map(() => ""));
  });

  it("takes title, dates and period rule from the person who sets it up", () => {
    const adjusted = readingCampaign({
      title: "例市诵读活动",
      start: "2020-04-01",
      end: "2020-05-31",
      rules: { r1: { kind: "cutoffMonth", cutoffDay: 25, dueDay: 28 } },
    });
    expect(adjusted.campaign.title).toBe("例市诵读活动");
    expect(adjusted.campaign.documentNumber).toBe("秦工办字〔2020〕4号");
    expect(adjusted.periods.map((period) => period.dueOn)).toEqual(["2020-04-28", "2020-05-28"]);
  });
});

describe("the other campaigns", () => {
  const read = (id: string) => definitionFromRows(tabsOf(id)).definition;

  it("Qinghai 73: a hundred lectures, five by each prefecture and two by the others, one return due on 20 November", () => {
    const { indicators, periods } = read("qinghai-2021-73");
    expect(indicators).toMatchObject([{ headline: 100, quotas: [{ min: 5 }, { min: 2 }, { min: 2 }] }]);
    expect(periods).toMatchObject([
      { id: "r1.once", dueOn: "2021-11-20", end: "2021-12-31" },
      { id: "r2.any", dueOn: "" },
    ]);
  });

  it("Leshan: ten tasks with leader, lead and co-departments as the brackets state them", () => {
    const { tasks, indicators } = read("leshan-2020");
    const count = (test: (task: (typeof tasks)[0]) => boolean) => tasks.filter(test).length;
    expect([
      tasks.length,
      count((t) => t.leaders[0] === "张慧"),
      count((t) => t.leadDepartment === "组宣部"),
    ]).toEqual([10, 8, 8]);
    expect(count((t) => t.coDepartments.includes("市教科文卫体工会"))).toBe(10);
    expect(
      ["全年", "8月", "9月", "10月", "12月"].map((text) => count((t) => t.deadlineText === text)),
    ).toEqual([3, 1, 1, 1, 4]);
    expect(new Set(tasks.flatMap((t) => [t.leadDepartment, ...t.coDepartments])).size).toBe(7);
    expect(indicators.map((indicator) => indicator.headline)).toEqual([2, 4, 3, 15, 5, 10, 15, 15]);
  });

  it("Pingdingshan and Qinghai 44: no target and no deadline, because the notices state none", () => {
    for (const id of ["pingdingshan-2020", "qinghai-2021-44"]) {
      const { tasks, indicators } = read(id);
      expect(tasks.every((task) => task.deadline === "")).toBe(true);
      expect(
        indicators.every((indicator) => indicator.headline === null && indicator.quotas.length === 0),
      ).toBe(true);
    }
    expect(read("qinghai-2021-44").indicators.map((indicator) => indicator.nature)).toEqual(
      Array.from({ length: 12 }, () => "yesNo"),
    );
  });
});

describe("a malformed template", () => {
  it("is refused with the paths of what is wrong", () => {
    const { problems } = parseTemplate(
      {
        id: "x",
        forms: [
          {
            formId: "activity",
            name: "活动",
            kind: "register",
            fields: [{ field: "date", label: "日期", kind: "day" }],
          },
        ],
      },
      "x",
    );
    expect(problems?.map((found) => found.values.path)).toEqual(
      expect.arrayContaining(["name", "campaign", "forms.0.fields.0.kind"]),
    );
  });

  it("is refused when a day does not exist", () => {
    const { problems } = parseTemplate(
      {
        id: "x",
        name: { zh: "例", en: "x" },
        description: { zh: "例", en: "x" },
        campaign: { start: "2020-02-30" },
        forms: [],
        returns: [{ returnId: "r1", name: "台账", kind: "once" }],
      },
      "x",
    );
    expect(problems).toMatchObject([{ code: "template.malformed", values: { path: "campaign.start" } }]);
  });
});
