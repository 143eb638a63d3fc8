/** Whether a text would become a formula in a cell, or looks like markup. It is data all the same. */
export function looksLikeCode(text: string): boolean {
  return (
    /^\s*[=@]/.test(text) || /^\s*[+-][^\d\s.,]/.test(text) || /<(\/?[a-z][^<>]*>|script|!--)/i.test(text)
  );
}

/** A text as it must be written to a cell by `setValues` so that it stays text: what would become a formula gets the leading apostrophe that sheets hide. */
export function asText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}
