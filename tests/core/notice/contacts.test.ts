import { describe, expect, test } from "@jest/globals";
import { notice, read } from "./read";

/** Whom returns go to in a notice whose last line is given. */
const reportTo = (line: string) =>
  read(notice(`（一）开展宣讲。全市10场。\n二、工作要求\n各单位要重视。\n${line}`)).reportTo;

describe("the number for questions, as printed", () => {
  test.each([
    ["联系人：张三，电话：0571-88001234-803。", "0571-88001234-803"],
    ["联系人：张三（0571-88001234转803）。", "0571-88001234转803"],
    ["联系人：何清，电话：（0571）8800 1234转8021", "（0571）8800 1234转8021"],
    ["联系方式：张三 13800000001，李四 13800000002。", "13800000001"],
    ["张三，市总宣教部，0571-88001234", "0571-88001234"],
  ])("%s", (line, phone) => {
    expect(reportTo(line).phone).toBe(phone);
  });
});

describe("the body that returns go to", () => {
  test.each([
    ["请将总结于5月1日前发至邮箱a@b.example。联系人：市总工会宣教部 张三 88001234。", "市总工会宣教部"],
    ["请于5月1日前将总结报送至局办公室张三处。", "局办公室"],
    ["联系单位：宣教部\n联系人：张三\n联系电话：88001234", "宣教部"],
    ["宣教部联系人：张三，88001234；女工部联系人：李四，88001235。", "宣教部"],
    ["报送邮箱：a@b.example（权益保障部）。", "权益保障部"],
    ["联系方式：防疫检疫科 苜蓿 电话 0000-7172737", "防疫检疫科"],
    ["社会教育科：0000-5151818；电邮a@b.example", "社会教育科"],
    ["问题请与局计量科竹石联系，座机0000-6161616。", "局计量科"],
    ["联系电话：0000-8080808（教务处 海棠）", "教务处"],
    [
      "请于5月1日前将总结报市总工会办公室（设在工会大厦三楼，联系人：张三，邮箱a@b.example）。",
      "市总工会办公室",
    ],
  ])("%s", (line, department) => {
    expect(reportTo(line).department).toBe(department);
  });
});
