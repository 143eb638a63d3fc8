// Eleven invented units of the five kinds, with contacts at addresses that cannot exist.

/** Columns of a list as an office would paste it from Excel. */
const HEADER = ["单位名称", "单位类型", "层级", "填报方式", "联系人", "联系邮箱", "联系电话"];

/** [name, kind of unit by its place among the campaign's types, contact, mail name] */
const UNITS = [
  ["例东区总工会", 0, "王示例", "lidong"],
  ["例西区总工会", 0, "李样本", "lixi"],
  ["例南县总工会", 0, "张试用", "linan"],
  ["例北满族自治县总工会", 0, "赵假设", "libei"],
  ["例港经济技术开发区总工会", 1, "钱示范", "ligang"],
  ["例湾新区总工会", 2, "孙样例", "liwan"],
  ["市例教育系统工会", 3, "周演示", "jiaoyu"],
  ["市例卫生健康系统工会", 3, "吴练习", "weijian"],
  ["市例机械冶金产业工会", 3, "郑虚构", "jixie"],
  ["例明玻璃有限公司工会", 4, "冯模拟", "boli"],
  ["例海港务集团有限公司工会委员会", 4, "陈试验", "gangwu"],
];

/** The units with their mail addresses. */
export const sampleUnits = UNITS.map(([name, type, contact, mail]) => ({
  name,
  type,
  contact,
  mail: `${mail}@units.example`,
}));

/** The list as tab-separated text; `types` are the campaign's unit types in order. */
export function unitList(types) {
  const rows = sampleUnits.map(({ name, type, contact, mail }, index) => [
    name,
    types[Math.min(type, types.length - 1)].name,
    types[Math.min(type, types.length - 1)].level,
    "网络表格",
    contact,
    mail,
    `1380000${String(1001 + index)}`,
  ]);
  return [HEADER, ...rows].map((row) => row.join("\t")).join("\n");
}
