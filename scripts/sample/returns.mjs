// What a unit of the sample answers in the returns beside the monthly ledger: 建组织情况 and 典型推荐.

/** Tabs of a unit's workbook with what is typed into them in March: answers of cards by their lines, rows of registers. */
export function settingUp({ name }) {
  const roles = ["赵示例", "钱示例", "宣教部", "职工之家", "孙示例"];
  const group = ["车间读书小组", "车间", 12, "李示例", "劳模工匠", "是", "世界读书日"];
  return {
    cards: { 建组织: ["是", "是", "是", "是", "是", null, "是"], 责任分工: roles },
    registers: { 读书小组记录: [[`${name.slice(0, 6)}${group[0]}`, ...group.slice(1)]] },
  };
}

/** Two typical units for the city, in June; unit types that recommend none have no such tab. */
export function recommendations() {
  const row = (rank) => [rank, `示例单位${rank}`, "企业", "读书小组覆盖全部班组。", "是"];
  return { cards: {}, registers: { 典型推荐记录: [row(1), row(2)] } };
}

/** Types a return's answers into the tabs of a unit's workbook. */
export async function fillIn({ cards, registers }, sheet, type) {
  for (const [name, answers] of Object.entries(cards))
    for (const [line, answer] of answers.entries()) await type(sheet(name), 7 + line, 2, [[answer]]);
  for (const [name, rows] of Object.entries(registers)) await type(sheet(name), 3, 1, rows);
}
