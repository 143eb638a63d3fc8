/** The script with no comment sign and no tag inside its strings and regular expressions; each means what it meant. */
export function withoutCommentSigns(script: string): string;
/** Throws where a file holds a comment, what looks like one, or a template literal. */
export function refuseComments(name: string, text: string): void;
