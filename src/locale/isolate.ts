const LEFT_TO_RIGHT = '\u2066';
const RIGHT_TO_LEFT = '\u2067';
const RIGHT_TO_LEFT_MARK = '\u200f';
const END = '\u2069';

/** Keeps a number with its sign and percent mark in reading order inside right-to-left text. */
export function isolateNumber(text: string): string {
  return LEFT_TO_RIGHT + text + END;
}

/**
 * Isolates a line of a label, so that a left-to-right chart host does not reorder it. Chromium places the first
 * letter of an SVG text by itself, and a digit that opens the line then leaves its number («۲۵ تیر» drawn as «۵ تیر ۲»):
 * a mark without width goes first.
 */
export function isolateLine(text: string, direction: 'rtl' | 'ltr'): string {
  return (direction === 'rtl' ? RIGHT_TO_LEFT + RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT) + text + END;
}

/** Takes the marks out again, for files and comparisons. */
export function stripIsolates(text: string): string {
  return text.replace(/\u2067\u200f|[\u2066-\u2069]/g, '');
}
