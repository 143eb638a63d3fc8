import type { Field } from "../model";

/** A field for words that no definition tab has: nothing is required of it and nothing is worked out from it. */
export function wordsField(field: string, label: string): Field {
  return {
    formId: "",
    field,
    label,
    labelEn: "",
    kind: "longText",
    options: [],
    required: false,
    min: null,
    max: null,
    default: "",
    pattern: "",
    showWhen: null,
    decimals: null,
    measure: "",
    group: "",
    origin: "typed",
    register: "",
    operands: [],
    nature: "text",
    help: "",
    order: 0,
    inUse: true,
  };
}
