// Google's sentences, and the server's own, in the reader's language: only on the screen; scripts get them as Google says them.
import { english } from "./index";

type Words = string | ((...parts: string[]) => string);

/** What Google says of a cell that is protected from the person. */
export const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

const CHINESE: readonly (readonly [RegExp, Words])[] = [
  [
    /^You are trying to edit a protected cell or object\./,
    "您正在尝试修改受保护的单元格或对象。如需修改，请联系表格所有者移除保护。",
  ],
  [
    /^The data you entered in cell (\S+) violates the data validation rules set on this cell\.$/,
    (cell) => `${cell} 单元格不接受这个值。请按该单元格的要求填写，或从下拉中选择。`,
  ],
  [
    /^The coordinates of the range are outside the dimensions of the sheet\.$/,
    "选中的区域超出了工作表的范围。请重新选择后再试。",
  ],
  [/^Those rows are out of bounds\.$/, "这些行超出了工作表的范围。请重新选择后再试。"],
  [/^Those columns are out of bounds\.$/, "这些列超出了工作表的范围。请重新选择后再试。"],
  [
    /^Your input contains more than the maximum of 50000 characters/,
    "一个单元格最多 50000 个字符。请分成几个单元格。",
  ],
  [
    /^This action would increase the number of cells in the workbook above the limit/,
    "一个表格文件最多 1000 万个单元格，放不下了。请先删去不用的行列或工作表。",
  ],
  [/^You can't remove all the sheets in a document\.$/, "不能删除全部工作表，至少留一张。"],
  [
    /^You can't remove all the visible sheets in a document\.$/,
    "至少要有一张看得见的工作表。请先显示另一张。",
  ],
  [/^You can't delete all the rows on the sheet\.$/, "不能删除全部行，至少留一行。"],
  [/^You can't delete all the columns on the sheet\.$/, "不能删除全部列，至少留一列。"],
  [/^Sorry, it is not possible to delete all non-frozen rows\.$/, "冻结行以外至少要留一行，没有删除。"],
  [/^Sorry, it is not possible to delete all non-frozen columns\.$/, "冻结列以外至少要留一列，没有删除。"],
  [/^The sheet name cannot be (empty|greater than 100 characters)\.$/, "工作表名称须为 1 到 100 个字。"],
  [
    /^A sheet with the name "(.*)" already exists\. Please enter another name\.$/,
    (name) => `已经有名为「${name}」的工作表。请换一个名称。`,
  ],
  [
    /^You must select all cells in a merged range to merge or unmerge them\.$/,
    "选区切到了合并的单元格。请把合并的单元格整个选中。",
  ],
  [/^You can't freeze all visible rows on the sheet\.$/, "不能冻结全部行，至少留一行不冻结。"],
  [/^You can't freeze all visible columns on the sheet\.$/, "不能冻结全部列，至少留一列不冻结。"],
  [/^You can't (merge|freeze) .*\.$/, "冻结的边界不能切到合并的单元格。请先取消合并或冻结。"],
  [/^Sheet \S+ not found$/, "这张工作表已被删除。请刷新页面。"],
  [/^Document \S+ is missing/, "找不到这个文件：已被删除，或没有共享给您。"],
  [/^There is no filter in this sheet\.$/, "这张工作表的筛选已被移除。"],
  [/^Requested entity was not found\.$/, "找不到这个文件，可能已被删除。"],
  [
    /^You do not have permission to access the requested document\.$/,
    "您没有查看此文件的权限。请所有者共享。",
  ],
  [/^Exceeded maximum execution time$/, "脚本运行超过了 6 分钟，已被停止。做完的部分已保存，请再运行一次。"],
  [/^The execution was (stopped|ended)\.$/, "脚本已停止。做完的部分已保存。"],
  [/^There are too many scripts running simultaneously/, "同时运行的脚本太多。请稍候再试。"],
  [
    /^Service invoked too many times for one day: (.*)\.$/,
    (what) => `今天的额度已用完（${what}），明天恢复。`,
  ],
  [/^Service invoked too many times in a short time/, "短时间内请求太多。请过一分钟再试。"],
  [/^We're sorry, a server error occurred\./, "服务出错，这一步没有做。请稍候再试。"],
  [/^Only the owner of a file may do this\.$/, "只有文件的所有者可以这样做。"],
  [/^This window is no longer open\. Reload the page\.$/, "这个窗口已关闭。请刷新页面。"],
  [/^Bad input of \w+\.$/, "这一步的内容超出了范围，没有做。请缩小选区后再试。"],
];

/** The same sentence for the reader; one that is not known stays as it is. */
export function inWords(message: string): string {
  const [chinese = "", other] = message.split("\n");
  if (other && /[一-鿿]/.test(chinese) && !/[一-鿿]/.test(other)) return english ? other : chinese;
  if (english) return message;
  for (const [pattern, words] of CHINESE) {
    const match = pattern.exec(message);
    if (match) return typeof words === "string" ? words : words(...match.slice(1));
  }
  return message;
}
