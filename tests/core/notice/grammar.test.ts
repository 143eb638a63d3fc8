import { describe, expect, test } from "@jest/globals";
import { notice, read } from "./read";

// The same thing said in other words: each rule of grammar with sentences of our own.

const plan = (words: string) => read(notice(`（一）开展宣讲。${words}\n（二）走访慰问。走访职工。`));
const task = (words: string) => plan(words).tasks[0]!;

describe("who leads, with what is done standing behind the verb", () => {
  test.each([
    ["镇妇联牵头编制题库，组织科配合。", "镇妇联", ["组织科"]],
    ["由生产部牵头研制操作规程，安环科协助审定，4月15日前完成。", "生产部", ["安环科"]],
    ["经审科牵头组织“节约能手”评选。", "经审科", []],
    ["市文联承办，市作协协办。", "市文联", ["市作协"]],
    ["（财务科组织实施）", "财务科", []],
    ["组宣部、权益部共同负责。", "组宣部", ["权益部"]],
    ["县水务局、县住建局按职责分工负责。", "县水务局", ["县住建局"]],
    ["律师所牵头。", "律师所", []],
  ])("%s", (words, lead, co) => {
    const { leadDepartment, coDepartments } = task(words);
    expect([leadDepartment, coDepartments]).toEqual([lead, co]);
  });

  test.each([
    ["由卫生站会同镇防疫站统一投药。", ["镇防疫站"]],
    ["由社区办会同城管中队上门劝导。", ["城管中队"]],
    ["由教务处牵头，总务处、后勤处支持配合。", ["总务处", "后勤处"]],
    ["由教务处牵头，校史馆逐班讲解配合。", ["校史馆"]],
    ["由县委办牵头，县委组织部配合。", ["县委组织部"]],
    ["由总工会会同市教育局联合举办。", ["市教育局"]],
  ])("what a helper does is no part of its name: %s", (words, co) => {
    expect(task(words).coDepartments).toEqual(co);
  });

  test("what is said above a table is said for its rows", () => {
    const { tasks } = read(
      notice(
        "（以下各项均由组宣部牵头，另有注明的除外）\n序号\t项目\t参与校\t完成时间\n1\t经典诵读\t第一小学\t5月\n2\t好书交换\t第二小学\t6月底前",
      ),
    );
    expect(tasks.map(({ leadDepartment, coDepartments }) => [leadDepartment, coDepartments])).toEqual([
      ["组宣部", ["第一小学"]],
      ["组宣部", ["第二小学"]],
    ]);
  });
});

describe("who stands before a colon", () => {
  test.each([
    ["县民政局：走访慰问百岁老人20名。", "走访慰问百岁老人20名", "县民政局"],
    ["团县委：组织志愿者结对空巢老人。", "组织志愿者结对空巢老人", "团县委"],
    ["县融媒体中心：开设专栏。", "开设专栏", "县融媒体中心"],
    ["各乡镇：举办敬老活动1场。", "举办敬老活动1场", null],
    ["文艺晚会：演出节目12个。", "文艺晚会", null],
    ["举办培训班，招收班组长100名，承办：市职工学校。", "举办培训班，招收班组长100名", "市职工学校"],
  ])("%s", (words, title, lead) => {
    const { tasks } = read(notice(`1.${words}\n2.送文化下乡。演出5场。`));
    expect([tasks[0]?.title, tasks[0]?.leadDepartment]).toEqual([title, lead]);
  });
});

describe("tables", () => {
  test("a row with an ordinal and a name alone is the section of the rows below it", () => {
    const { tasks } = read(
      notice(
        "序号\t重点任务\t工作目标\t责任科室\t完成时限\n一\t基层治理\t\t\t\n1\t网格提质\t新建网格20个\t治理科\t3月底\n二\t为民服务\t\t\t\n2\t社区食堂\t新建食堂8家\t养老科\t9月30日前",
      ),
    );
    expect(tasks.map(({ number, title }) => [number, title])).toEqual([
      ["一一1", "网格提质"],
      ["一二2", "社区食堂"],
    ]);
  });

  test("one cell a line, a sentence in a cell and an ordinal below it", () => {
    const { tasks } = read(
      notice(
        "序号\n项目\n时间\n承办单位\n要求\n1\n健步走\n3月\n区健步走协会\n参与群众不少于2000人\n2\n篮球联赛\n6月\n区篮球协会\n每个镇街组织1支队伍，比赛不少于60场\n3\n广场舞展演\n7月中旬\n区文化馆\n各镇街选送节目1—2个\n二、工作要求\n加强领导。",
      ),
    );
    expect(tasks.map(({ title, leadDepartment }) => [title, leadDepartment])).toEqual([
      ["健步走", "区健步走协会"],
      ["篮球联赛", "区篮球协会"],
      ["广场舞展演", "区文化馆"],
    ]);
  });

  test("the table of an annex that stands below the letter is no item of the letter", () => {
    const { tasks } = read(
      "例市总工会关于印发任务分解表的通知\n各县（市、区）总工会：\n现将任务分解表印发给你们。\n一、要把班组作为第一道关口，每人联系不少于2个班组。\n二、每季度末月20日前报送推进情况。\n附：任务分解表\n| 序号 | 任务 | 牵头部门 | 完成时限 |\n|---|---|---|---|\n| 1 | 安全宣讲 | 生产部 | 5月底前 |\n| 2 | 技能比武 | 经济部 | 6月底前 |\n例市总工会\n2024年2月26日",
    );
    expect(tasks.map(({ number, title }) => [number, title])).toEqual([
      ["1", "安全宣讲"],
      ["2", "技能比武"],
    ]);
  });
});

describe("the head", () => {
  const head = (lines: string, foot: string) => {
    const { title, issuer, documentNumber } = read(
      `${lines}\n为做好工作，现通知如下：\n一、开展宣讲。各单位组织宣讲5场。\n${foot}`,
    );
    return [title, issuer, documentNumber];
  };
  test.each([
    [
      "各社区、各单位：\n例街道关于开展清洁日的通知",
      "例街道办事处\n2024年3月1日",
      "例街道关于开展清洁日的通知",
    ],
    ["各班级：\n例校关于举办读书节的通知", "例校\n2024年3月1日", "例校关于举办读书节的通知"],
  ])("a title below the line of addressees: %s", (lines, foot, title) => {
    expect(head(lines, foot)[0]).toBe(title);
  });

  test.each([
    ["例市图书馆联盟秘书处（例市图书馆代章）\n2024年4月7日", "例市图书馆联盟秘书处"],
    ["例市青少年宫\n2024年4月7日", "例市青少年宫"],
    ["例铁路车务段\n2024年4月7日", "例铁路车务段"],
  ])("%s", (foot, issuer) => {
    expect(head("关于举办活动的通知\n各单位：", foot)[1]).toBe(issuer);
  });

  test("字第 in the number", () => {
    expect(head("关于举办活动的通知\n例公交〔2023〕字第19号\n各单位：", "")[2]).toBe(
      "例公交〔2023〕字第19号",
    );
  });
});

describe("by when", () => {
  test("a notice that reaches into the next year means its spring", () => {
    const { tasks } = read(
      "例校2023—2024学年活动安排\n各班级：\n一、主要任务\n（一）征文。4月15日前完成。\n（二）启动会。9月15日前召开。\n例校\n2023年9月2日",
    );
    expect(tasks.map(({ deadline }) => deadline)).toEqual(["2024-04-15", "2023-09-15"]);
  });

  test.each([
    ["6月28日举行决赛，6月20日前完成设备调试。", "2024-06-28"],
    ["闭幕式10月30日下午在礼堂举行，节目单10月15日前定稿。", "2024-10-30"],
    ["5月10日前完成摸底，6月20日前完成整改。", "2024-06-20"],
    ["5月12日举行演练，6月1日前完成总结。", "2024-06-01"],
  ])("a day of preparation does not end the work: %s", (words, deadline) => {
    expect(task(words).deadline).toBe(deadline);
  });

  test.each([
    ["由组宣部负责，办公室配合，贯穿竞赛全过程。", "贯穿竞赛全过程"],
    ["由组宣部会同办公室负责，贯穿行动全过程。", "贯穿行动全过程"],
    ["由组宣部牵头，办公室配合，常抓不懈。", "常抓不懈"],
  ])("%s", (words, text) => {
    expect(task(words).deadlineText).toBe(text);
  });
});

describe("how much", () => {
  const brief = (words: string) =>
    task(words).targets.map(({ number, comparator, unitWord, appliesTo }) =>
      [comparator, number, unitWord, appliesTo].join(" "),
    );
  test.each([
    [
      "每个车站配备救生圈2个、救生绳1根、急救包3个。",
      ["eq 2 个 每个车站", "eq 1 根 每个车站", "eq 3 个 每个车站"],
    ],
    ["其中东城区、西城区各4个。", ["eq 4 个 东城区、西城区"]],
    ["甲镇、乙镇、丙乡各不少于3场。", ["gte 3 场 甲镇、乙镇、丙乡"]],
    ["评选先进集体和先进工会各3个。", ["eq 3 个 ", "eq 3 个 "]],
    ["举办培训4期，每期30人左右。", ["eq 4 期 ", "eq 30 人 每期"]],
    ["开展“月满例湖”诗会5场。", ["eq 5 场 "]],
    ["征集家书200封，植树80棵。", ["eq 200 封 ", "eq 80 棵 "]],
    ["每名干部每月下沉检查至少4趟。", ["gte 4 趟 每名干部"]],
    ["各乡镇组织巡查2 至3次。", ["range 2 次 各乡镇"]],
    ["收费不得高于成本的3倍。", ["lte 3 倍 "]],
    ["发病率控制在0.5‰以内。", ["lte 0.5 ‰ "]],
    ["各馆确定1名联络员，5月1日前将名单报市总宣教部。", ["eq 1 名 各馆"]],
  ])("%s", (words, expected) => {
    expect(brief(words)).toEqual(expected);
  });

  test.each([
    "每月最后一个周五开放。",
    "严格执行24小时值班制度。",
    "报名人数达到30人方可开班。",
    "由市总会同有关部门组成3个考核组。",
    "活动设书法、剪纸、摄影3个展区。",
    "每校成立不少于7人的评审委员会。",
    "学校择优表彰30名。",
    "5月24日前提交总结、高清照片5张。",
    "9月20日前报送活动总结和影像资料（不少于10张照片）。",
    "每个节日前报预告，5月3日前报送活动信息和图片（3—5张）。",
    "设拔河、跳绳、托球跑3项。",
    "每队15人（其中女教职工不少于5人）。",
  ])("asks for no figure: %s", (words) => {
    expect(brief(words)).toEqual([]);
  });

  test("honours outside of every task are what the office gives", () => {
    const { targets } = read(
      notice(
        "（一）开展宣讲。宣讲5场。\n二、工作要求\n年底评选先进单位15个、优秀通讯员20名。各单位确定1名联络员。",
      ),
    );
    expect(targets.map(({ text }) => text)).toEqual(["各单位确定1名联络员"]);
  });
});

describe("reports and hand-ins said in passing", () => {
  const under = (words: string) => read(notice(`（一）开展宣讲。进企业。\n二、工作要求\n${words}`));
  test.each([
    ["各单位每半年首月15日前向市总宣教部报送完成情况。", "halfyearly", 15],
    ["各单位每半年结束后10日内上报运行情况。", "halfyearly", 10],
    ["各单位每季度末月25日前另报《工作台账》。", "quarterly", 25],
    ["各单位每周五下班前报告筹备进展。", "weekly", null],
    ["各单位每半月报一次活动开展情况。", "unspecified", null],
    ["创建进度每两个月报一次。", "unspecified", null],
    ["活动中的进展情况请定期在“示例云”平台填报。", "unspecified", null],
    ["好做法、好经验请及时报送。", "unspecified", null],
  ])("%s", (words, frequency, day) => {
    expect(under(words).recurringReports.map((each) => [each.frequency, each.day])).toEqual([
      [frequency, day],
    ]);
  });

  test("two rhythms one after the other are two reports", () => {
    const { recurringReports } = under(
      "各小组要随时把活动图文发给院工会，每周一上午10点前将上周情况报院办公室。",
    );
    expect(recurringReports.map(({ frequency, to }) => [frequency, to])).toEqual([
      ["unspecified", "院工会"],
      ["weekly", "院办公室"],
    ]);
  });

  test.each([
    ["推荐表于6月20日前送组织部。", "2024-06-20", "组织部"],
    ["演练脚本请于5月20日前发市局救援科。", "2024-05-20", "市局救援科"],
    ["短视频于5月6日前推荐至市总宣教部。", "2024-05-06", "市总宣教部"],
  ])("%s", (words, due, to) => {
    expect(under(words).submissions.map((each) => [each.due, each.to])).toEqual([[due, to]]);
  });

  test("two days a month are two reports", () => {
    expect(
      under("各车间于每月3日、18日前向市总宣教部报送进展情况。").recurringReports.map(({ day }) => day),
    ).toEqual([3, 18]);
  });

  test("a quarter's end may have its day behind the rhythm of the work", () => {
    const { recurringReports } = under("各村每季度自行组织演练1次，并于季末25日前将开展情况报市总宣教部。");
    expect(recurringReports.map(({ frequency, day }) => [frequency, day])).toEqual([["quarterly", 25]]);
  });

  test("who puts the papers together does not hand them in", () => {
    expect(under("各单位11月5日前报送总结，由市总办公室汇总。").submissions[0]?.appliesTo).toBe("各单位");
  });

  test.each([
    ["各单位在节后3天内报送活动信息。", "节后3天内"],
    ["各单位演练后5个工作日内报送总结。", "演练后5个工作日内"],
    ["各承办部门在活动结束当日报送图片。", "活动结束当日"],
    ["各单位活动结束后5日内报送总结。", "活动结束后5日内"],
  ])("after what has taken place: %s", (words, dueText) => {
    expect(under(words).submissions.map((each) => each.dueText)).toEqual([dueText]);
  });

  test("papers in one list have a day each", () => {
    expect(
      under("《情况表》于9月20日前、活动总结于12月25日前报市总宣教部。").submissions.map(({ due }) => due),
    ).toEqual(["2024-09-20", "2024-12-25"]);
  });

  test.each([
    "把服务送到职工身边，5月20日前完成。",
    "花苗4月上旬分发到户。",
    "在校报、广播站开设专栏。",
    "市总每季度通报一次进度。",
    "评选细则由组宣部5月1日前拟订，报主席办公会审定后执行。",
  ])("hands in nothing: %s", (words) => {
    const { submissions, recurringReports } = under(words);
    expect([...submissions, ...recurringReports]).toEqual([]);
  });
});
