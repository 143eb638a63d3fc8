import { eventRegister, isRegister } from "../form/forms";
import type { Field, Form, Material, Task } from "../model";
import { keyIn } from "./fields";
import { findForm } from "./forms";
import type { RowReader } from "./reader";
import { taskIdOf } from "./tasks";

/** Fields of a register that hold links. */
export function linkFieldsOf({ fields }: Pick<Form, "fields">): Field[] {
  return fields.filter(({ kind }) => kind === "link");
}

/** The rows of 材料要求 in use; one without a register's link field or a number asks for nothing, and 检查 names it. */
export function materialsOf(
  rows: readonly RowReader[],
  tasks: readonly Task[],
  forms: readonly Form[],
): Material[] {
  return rows.flatMap((read) => {
    const inUse = read.yesNo("inUse", true);
    const register = registerMeant(read.text("form"), forms);
    const field = register && linkFieldMeant(register, read.text("field"));
    const number = read.number("number");
    const material = readMaterial(read, tasks);
    if (!inUse || !register || field === undefined || number === null) return [];
    return [{ ...material, formId: register.formId, field, number }];
  });
}

/** The register that a cell means: the first of all where it names none; undefined for a form that is none. */
export function registerMeant(cell: string, forms: readonly Form[]): Form | undefined {
  const form = cell === "" ? eventRegister({ forms }) : findForm(forms, cell);
  return form && isRegister(form) ? form : undefined;
}

/** Key of the link field that a cell means: the first one where it names none. */
export function linkFieldMeant(register: Form, cell: string): string | undefined {
  const links = linkFieldsOf(register);
  return cell === "" ? links[0]?.field : keyIn(links, cell);
}

function readMaterial(
  read: RowReader,
  tasks: readonly Task[],
): Omit<Material, "formId" | "field" | "number"> {
  const name = read.text("name");
  const unitTypes = read.list("unitTypes");
  return {
    materialId: read.text("materialId") || [name, ...unitTypes].join(" "),
    name,
    kind: read.option("kind", "materialKind", "other"),
    taskId: taskIdOf(read, tasks),
    kinds: read.list("kinds"),
    per: read.option("per", "materialPer", "entry"),
    unitTypes,
    deadlineText: read.text("deadlineText"),
    deadline: read.day("deadline"),
  };
}
