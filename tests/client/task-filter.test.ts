import { describe, expect, it } from "@jest/globals";
import { allTasks, choicesOf, isShown, type TaskFilter } from "../../src/client/tasks/task-filter";
import { task } from "../browser/pages/samples";

const reading = task({
  taskId: "t1",
  title: "建立职工读书小组",
  light: "red",
  leadDepartment: "宣教部",
  coDepartments: "办公室、女职工部",
  leaders: "张慧、李强",
});
const book = task({
  taskId: "t2",
  title: "编印优秀作品集",
  light: "none",
  leadDepartment: "办公室",
  coDepartments: "",
  leaders: "李强",
});
const shown = (filter: Partial<TaskFilter>) =>
  [reading, book].filter((each) => isShown(each, { ...allTasks, ...filter })).map(({ taskId }) => taskId);

describe("the list of tasks", () => {
  it("shows all of them as long as it is narrowed to nothing", () => {
    expect(shown({})).toEqual(["t1", "t2"]);
  });

  it("is narrowed by light, by a department that leads or helps, by a leader, and by words", () => {
    expect(shown({ light: "red" })).toEqual(["t1"]);
    expect(shown({ light: "none" })).toEqual(["t2"]);
    expect(shown({ department: "办公室" })).toEqual(["t1", "t2"]);
    expect(shown({ department: "女职工部" })).toEqual(["t1"]);
    expect(shown({ leader: "张慧" })).toEqual(["t1"]);
    expect(shown({ leader: "李强", query: "作品集" })).toEqual(["t2"]);
    expect(shown({ leader: "张慧", light: "none" })).toEqual([]);
  });

  it("knows no leader whose name only begins like another's", () => {
    expect(shown({ leader: "李" })).toEqual([]);
  });

  it("offers what the tasks name, each once", () => {
    expect(choicesOf([reading, book])).toEqual({
      lights: ["red", "none"],
      departments: ["宣教部", "办公室", "女职工部"],
      leaders: ["张慧", "李强"],
    });
  });
});
