// Spreadsheets of some languages run the full-width signs as well.
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that a spreadsheet would run as a formula is defused; every other stays. */
export function safeText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
