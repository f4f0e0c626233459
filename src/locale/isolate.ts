const LEFT_TO_RIGHT = '\u2066';
const RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';

/** Keeps a number with its sign and percent mark in reading order inside right-to-left text. */
export function isolateNumber(text: string): string {
  return LEFT_TO_RIGHT + text + END;
}

/** Isolates a line of a label, so that a left-to-right chart host does not reorder it. */
export function isolateLine(text: string, direction: 'rtl' | 'ltr'): string {
  return (direction === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + text + END;
}

/** Takes the marks out again, for files and comparisons. */
export function stripIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
