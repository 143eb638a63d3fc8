import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { formFieldOf } from "../../field-of";
import { type Answers, type OpenPage, PageRig, refused } from "./page-rig";
import { activityStart, card, register, richFields } from "./sample-form";

describe("the sidebar 登记活动", () => {
  const rig = new PageRig();
  beforeAll(() => rig.start());
  afterAll(() => rig.stop());

  const answers: Answers = {
    "activity.recent": () => ({ recent: [card()], accepted: [] }),
    "activity.save": ({ values, unitId }) => ({
      card: card({ entryId: "E9", title: values.theme, unitId, values }),
      notes: [],
    }),
  };

  /** Fills in the whole form by keyboard alone, from the first field on. */
  async function fillIn({ page }: OpenPage): Promise<void> {
    await page.getByLabel("单位").focus();
    await page.keyboard.type("lzz");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("3月12日");
    await page.getByLabel("任务").focus();
    await page.keyboard.type("诵读");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("“三月书声”线上诵读");
    await page.getByLabel("参与人次").focus();
    await page.keyboard.type("120");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
  }

  it("says so when the saved entry was undone in the spreadsheet, and keeps what was typed", async () => {
    let undone = false;
    const opened = await rig.open(activityStart(), {
      ...answers,
      "activity.recent": () => ({
        recent: undone ? [card()] : [card({ entryId: "E9" }), card()],
        accepted: [],
      }),
    });
    await fillIn(opened);
    await opened.page.keyboard.press("Control+Enter");
    await opened.page.getByText("已保存：“三月书声”线上诵读").waitFor();
    const back = () => opened.page.evaluate(() => window.dispatchEvent(new Event("focus")));
    const asked = opened.inputs("activity.recent").length;
    await back();
    for (; opened.inputs("activity.recent").length === asked; ) await opened.page.evaluate(() => undefined);
    await opened.page.getByText("已保存：“三月书声”线上诵读").waitFor();
    undone = true;
    await back();
    await opened.page.getByText("已在表格中撤销或删除").waitFor();
    expect(await opened.page.getByText("已保存：").count()).toBe(0);
    expect(await opened.page.getByLabel("参与人次").inputValue()).toBe("120");
  });

  it("takes an entry by keyboard alone, finding the unit by its initials", async () => {
    const opened = await rig.open(activityStart(), answers);
    await fillIn(opened);
    await opened.page.keyboard.press("Control+Enter");
    await opened.page.getByText("已保存：“三月书声”线上诵读").waitFor();
    expect(opened.inputs("activity.save")).toEqual([
      {
        formId: "activity",
        entryId: null,
        revision: 0,
        unitId: "U02",
        explanation: "",
        values: {
          date: "2020-03-12",
          task: "T2",
          kind: "诵读",
          theme: "“三月书声”线上诵读",
          people: "120",
          result: "图片",
        },
      },
    ]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("names what is missing once on top and again at the field, and jumps there", async () => {
    const opened = await rig.open(activityStart(), answers);
    const { page } = opened;
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("有 6 处需要改正").waitFor();
    await page.getByRole("button", { name: "请填写“参与人次”" }).click();
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe("field-people");
    expect(await page.locator("#field-people-error").textContent()).toBe("请填写“参与人次”");
    expect(opened.inputs("activity.save")).toEqual([]);
    await opened.close();
  });

  it("forgets what was wrong as soon as it is mended, without taking the focus away", async () => {
    const opened = await rig.open(activityStart(), answers);
    const { page } = opened;
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("有 6 处需要改正").waitFor();
    await page.getByLabel("参与人次").fill("40");
    await page.getByText("有 5 处需要改正").waitFor();
    expect(await page.locator("#field-people-error").count()).toBe(0);
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe("field-people");
    await opened.close();
  });

  it("saves and goes on to the next at once, by keyboard: the unit and the task stay", async () => {
    const opened = await rig.open(activityStart(), answers);
    await fillIn(opened);
    await opened.page.keyboard.press("Control+Shift+Enter");
    await opened.page.getByText("已保存上一条：“三月书声”线上诵读").waitFor();
    expect(await opened.page.getByLabel("主题").inputValue()).toBe("");
    await expect(opened.page.evaluate(() => document.activeElement?.id)).resolves.toBe("field-date");
    await opened.page.keyboard.type("3月13日");
    await opened.page.getByLabel("主题").fill("再读一遍");
    await opened.page.getByLabel("活动类别").selectOption("诵读");
    await opened.page.getByLabel("参与人次").fill("30");
    await opened.page.keyboard.press("Control+Enter");
    await opened.page.getByText("已保存：再读一遍").waitFor();
    expect(opened.inputs("activity.save")[1]).toMatchObject({
      entryId: null,
      unitId: "U02",
      values: { date: "2020-03-13", task: "T2", theme: "再读一遍" },
    });
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("takes back what was just saved and puts it into the form again", async () => {
    const opened = await rig.open(activityStart({ recent: [] }), {
      ...answers,
      "activity.undo": () => ({ notes: [] }),
    });
    const { page } = opened;
    await fillIn(opened);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "撤销这一条" }).click();
    await page.getByLabel("主题").waitFor();
    expect(await page.getByLabel("主题").inputValue()).toBe("“三月书声”线上诵读");
    expect(opened.inputs("activity.undo")).toEqual([{ formId: "activity", entryId: "E9", revision: 1 }]);
    expect(await page.locator(".recent .card-title", { hasText: "三月书声" }).count()).toBe(0);
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });

  it("says before saving that a month is accepted, and what becomes of the entry", async () => {
    const march = {
      formId: "activity",
      field: "date",
      label: "2020年3月",
      start: "2020-03-01",
      end: "2020-03-25",
    };
    const note = "2020年3月已经接收，这一条没有计入";
    const opened = await rig.open(activityStart(), {
      ...answers,
      "activity.recent": () => ({ recent: [], accepted: [march] }),
      "activity.save": ({ values }) => ({
        card: card({ entryId: "E9", title: values.theme, values }),
        notes: [{ code: "activity.intoAccepted", text: note }],
      }),
    });
    const { page } = opened;
    await fillIn(opened);
    await page.getByText("2020年3月已经接收：保存后不会直接计入，下次收取时作为更正建议列在“审核”").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.keyboard.press("Control+Enter");
    await page.getByText(note).waitFor();
    expect(await page.getByText("收取和汇总时会计入").count()).toBe(0);
    await opened.close();
  });

  it("deletes an entry that is open for a change once it is confirmed, and brings it back as the same", async () => {
    const note = "2020年3月已经接收，删去的这一条仍然计入";
    const opened = await rig.open(activityStart({ recent: [card()] }), {
      ...answers,
      "activity.undo": () => ({ notes: [{ code: "activity.outOfAccepted", text: note }] }),
    });
    const { page } = opened;
    const { title, entryId, revision } = card();
    await page.locator(".recent .card", { hasText: title }).click();
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.getByRole("button", { name: "删除这一条" }).click();
    expect(opened.inputs("activity.undo")).toEqual([]);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "删除这一条" }).click();
    await page.getByText(`已删除：${title}`).waitFor();
    await page.getByText(note).waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/deleted.png` });
    expect(await page.locator(".recent .card").count()).toBe(0);
    await page.getByRole("button", { name: "恢复这一条" }).click();
    await page.locator(".recent .card").first().waitFor();
    await page.getByText(`已恢复：${title}`).waitFor();
    expect(await page.getByText("已删除").count()).toBe(0);
    expect(opened.inputs("activity.undo")).toEqual([{ formId: "activity", entryId, revision }]);
    expect(opened.inputs("activity.save")[0]).toMatchObject({ entryId, revision: revision + 1 });
    await opened.close();
  });

  it("fills itself in from a message and says what it left out", async () => {
    const opened = await rig.open(activityStart(), answers);
    const { page } = opened;
    await page.getByText("从 Excel 或微信粘贴一条").click();
    await page.getByLabel("粘贴内容").fill("领导好\n日期：3月12日\n主题：读书会\n人次：40");
    await page.getByText("已填入 3 项：日期、主题、参与人次").waitFor();
    await page.getByText("没有填入：领导好").waitFor();
    expect(await page.getByLabel("参与人次").inputValue()).toBe("40");
    await opened.close();
  });

  it("shows a field only when it is asked for, percentages, times and groups as themselves", async () => {
    const opened = await rig.open(
      activityStart({ registers: [{ ...register, fields: richFields }] }),
      answers,
    );
    const { page } = opened;
    expect(await page.getByLabel("就诊人数").count()).toBe(0);
    await page.getByLabel("类型").selectOption("义诊");
    await page.getByLabel("就诊人数").fill("40");
    await page.getByLabel("覆盖率").fill("12.5");
    await page.getByRole("textbox", { name: "开始时间", exact: true }).fill("3月12日");
    await page.getByRole("textbox", { name: "开始时间：时间" }).fill("下午2点半");
    for (const name of ["例河县", "例山区"]) {
      await page.getByLabel("协办单位").fill(name);
      await page.keyboard.press("Enter");
    }
    await page.getByText("从 Excel 或微信粘贴一条").click();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.getByLabel("单位").first().fill("lzz");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await opened.called("activity.save");
    expect(opened.inputs("activity.save")[0]?.values).toMatchObject({
      kind: "义诊",
      patients: "40",
      share: "12.5%",
      begun: "2020-03-12 14:30",
      coHosts: "例河县总工会、例山区总工会",
    });
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("says of a day in another year which day was probably meant", async () => {
    const opened = await rig.open(activityStart(), answers);
    await fillIn(opened);
    await opened.page.getByRole("textbox", { name: "日期" }).fill("2019-03-12");
    await opened.page.keyboard.press("Control+Enter");
    await opened.page.locator("#field-date-error").waitFor();
    expect(await opened.page.locator("#field-date-error").textContent()).toContain("2020-03-12");
    await opened.close();
  });

  it("shows a refusal of the script at its field, found by the field's label too", async () => {
    const refusing: Answers = {
      ...answers,
      "activity.save": () => {
        throw refused({
          code: "cell.tooLong",
          field: "主题",
          text: "“主题”有 300 个字，超过 200 个字。请缩短。",
        });
      },
    };
    const opened = await rig.open(activityStart(), refusing);
    await fillIn(opened);
    await opened.page.keyboard.press("Control+Enter");
    await opened.page.locator("#field-theme-error").waitFor();
    expect(await opened.page.getByLabel("主题").inputValue()).toBe("“三月书声”线上诵读");
    await opened.close();
  });

  it("asks for an explanation where a rule may be explained, and sends it", async () => {
    let asked = 0;
    const explaining: Answers = {
      ...answers,
      "activity.save": (input) => {
        asked += 1;
        if (input.explanation === "")
          throw refused({
            code: "rule.explain",
            field: "people",
            grade: "B",
            text: "人次比上期多十倍。请核对或说明。",
          });
        return { card: card({ entryId: "E9" }), notes: [] };
      },
    };
    const opened = await rig.open(activityStart(), explaining);
    await fillIn(opened);
    await opened.page.keyboard.press("Control+Enter");
    await opened.page.getByLabel("说明").fill("全市联合举办，人数属实");
    await opened.page.getByRole("button", { name: "保存", exact: true }).click();
    await opened.page.getByText("已保存").waitFor();
    expect(asked).toBe(2);
    expect(opened.inputs("activity.save")[1]?.explanation).toBe("全市联合举办，人数属实");
    await opened.close();
  });

  it("keeps what is typed as a draft and restores it when opened again", async () => {
    const opened = await rig.open(activityStart(), answers);
    await opened.page.getByLabel("主题").fill("写到一半");
    await opened.page.getByText("草稿已自动保留").waitFor();
    const kept = opened.inputs("activity.draft").at(-1);
    await opened.close();
    if (!kept || "clear" in kept) throw new Error("no draft was kept");
    const again = await rig.open(activityStart({ draft: kept }), answers);
    await again.page.getByText("已恢复上次没有保存的内容").waitFor();
    expect(await again.page.getByLabel("主题").inputValue()).toBe("写到一半");
    await again.page.getByRole("button", { name: "清空" }).click();
    expect(await again.page.getByLabel("主题").inputValue()).toBe("");
    await again.called("activity.draft");
    expect(again.inputs("activity.draft")).toEqual([{ clear: true }]);
    await again.close();
  });

  it("lets no late draft outlive the saved entry", async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: Answers = {
      ...answers,
      "activity.draft": async () => {
        await held;
        return {};
      },
    };
    const opened = await rig.open(activityStart(), slow);
    await fillIn(opened);
    await opened.called("activity.draft");
    await opened.page.keyboard.press("Control+Enter");
    await opened.page.getByRole("button", { name: "正在保存…" }).waitFor();
    expect(opened.inputs("activity.save")).toEqual([]);
    release();
    await opened.page.getByText("已保存").waitFor();
    expect(opened.calls.at(-1)?.name).toBe("activity.save");
    await opened.close();
  });

  it("opens a recent entry to be changed, with its revision", async () => {
    const opened = await rig.open(activityStart({ recent: [card({ revision: 3 })] }), answers);
    const { page } = opened;
    await page.getByRole("button", { name: "向例镇环卫班组赠书" }).click();
    await page.getByLabel("参与人次").fill("36");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("已保存").waitFor();
    expect(opened.inputs("activity.save")[0]).toMatchObject({
      entryId: "E1",
      revision: 3,
      values: { people: "36", result: "图片、文章" },
    });
    await opened.close();
  });

  it("offers the next entry with unit and task kept", async () => {
    const opened = await rig.open(activityStart(), answers);
    const { page } = opened;
    await fillIn(opened);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "再登记一条" }).click();
    expect(await page.getByLabel("单位").inputValue()).toBe("例镇总工会");
    expect(await page.getByLabel("任务").inputValue()).toBe("2 举办职工线上诵读活动");
    expect(await page.getByLabel("主题").inputValue()).toBe("");
    await opened.close();
  });

  it("goes from one entry to the next by keyboard alone", async () => {
    const opened = await rig.open(activityStart(), answers);
    const { page } = opened;
    await fillIn(opened);
    await page.keyboard.press("Control+Enter");
    await page.getByText("已保存").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("再登记一条");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-unitId");
    await opened.close();
  });

  it("chooses a day from the calendar by keyboard", async () => {
    const opened = await rig.open(activityStart(), answers);
    const { page } = opened;
    await page.getByRole("button", { name: "日历" }).click();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await page.getByRole("textbox", { name: "日期" }).inputValue()).toBe("2020-03-12");
    await opened.close();
  });

  it("keeps everything typed when the connection fails, and says so", async () => {
    const failing: Answers = {
      ...answers,
      "activity.save": () => {
        throw new Error("NetworkError: Connection failure due to HTTP 0");
      },
    };
    const opened = await rig.open(activityStart(), failing);
    await fillIn(opened);
    await opened.page.keyboard.press("Control+Enter");
    await opened.page.getByText("连接中断").waitFor();
    expect(await opened.page.getByLabel("主题").inputValue()).toBe("“三月书声”线上诵读");
    await opened.close();
  });

  it("explains what to do when several Google accounts are signed in", async () => {
    const denied: Answers = {
      ...answers,
      "activity.save": () => {
        throw new Error("We're sorry, a server error occurred. PERMISSION_DENIED");
      },
    };
    const opened = await rig.open(activityStart(), denied);
    await fillIn(opened);
    await opened.page.keyboard.press("Control+Enter");
    await opened.page.getByText("同时登录了多个谷歌账号").waitFor();
    await opened.close();
  });

  it("submits a period for a unit without a workbook, with the columns that are typed", async () => {
    const submission = {
      unitIds: ["U02"],
      periods: [{ value: "r1.2020-03", label: "2020年3月", forms: [0], unitIds: ["U02"], takesZero: true }],
      forms: [
        {
          formId: "ledger",
          name: "台账",
          rows: [
            { rowId: "T1", label: "1 开办“职工书屋”赠书点", unitTypes: [] },
            { rowId: "T2", label: "2 举办职工线上诵读活动", unitTypes: ["产业"] },
          ],
          fields: [formFieldOf("quantity", "integer", { label: "数量" })],
        },
      ],
    };
    const opened = await rig.open(activityStart({ submission }), {
      ...answers,
      "report.submitFor": () => ({ receipt: "已收到第 1 稿：活动 1 条，数量 2", notes: [] }),
    });
    const { page } = opened;
    expect(await page.getByText("为该单位提交一期报表").count()).toBe(0);
    await page.getByLabel("单位").focus();
    await page.keyboard.type("lzz");
    await page.keyboard.press("Enter");
    await page.getByText("为该单位提交一期报表").click();
    await page.getByLabel("数量").fill("2");
    await page.getByRole("button", { name: "提交", exact: true }).click();
    await page.getByText("已收到第 1 稿").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    expect(opened.inputs("report.submitFor")).toEqual([
      {
        unitId: "U02",
        period: "r1.2020-03",
        zero: false,
        rows: [{ formId: "ledger", rowId: "T1", values: { quantity: "2" } }],
      },
    ]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("shows script and markup in names as plain text", async () => {
    const nasty = '<img src=x onerror="document.title=1"><script>1</script>';
    const opened = await rig.open(activityStart({ recent: [card({ title: nasty })] }), answers);
    await opened.page.getByText(nasty).waitFor();
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  it("fits 300 pixels and passes the accessibility check, empty, filled and with problems", async () => {
    const opened = await rig.open(
      activityStart({ draft: { formId: "activity", unitId: "U03", values: {}, entryId: null, revision: 0 } }),
      answers,
    );
    const { page } = opened;
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("处需要改正").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await page.getByLabel("单位").click();
    expect(await opened.accessibilityFaults()).toEqual([]);
    expect(await opened.overflowing()).toEqual([]);
    await opened.close();
  });

  it("says what to do where there are no units and no fields yet", async () => {
    const opened = await rig.open(
      activityStart({ units: [], registers: [{ ...register, fields: [] }], recent: [] }),
      answers,
    );
    await opened.page.getByText("单位名录还是空的").waitFor();
    await opened.page.getByText("没有启用的字段").waitFor();
    await opened.page.getByText("还没有登记过").waitFor();
    expect(await opened.accessibilityFaults()).toEqual([]);
    await opened.close();
  });
});
