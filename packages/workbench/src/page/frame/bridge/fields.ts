// What a person filled in and has not sent yet: Esc is not to lose it.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields that somebody was in, with what stood there before. */
const before = new Map<Field, string>();

/** Remembers what stands in a field when somebody comes to it. */
export function followFields(): void {
  window.addEventListener(
    "focusin",
    ({ target }) => {
      if (isField(target) && !before.has(target)) before.set(target, contentOf(target));
    },
    true,
  );
}

/** Whether something stands in a field that was not there before; a form that was sent is empty again, or gone. */
export const isHalfFilled = (): boolean =>
  [...before].some(([field, content]) => {
    const now = contentOf(field);
    return field.isConnected && now !== "" && now !== content;
  });

const contentOf = (field: Field): string =>
  field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)
    ? String(field.checked)
    : field.value;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;
