/**
 * Widths of text in Vazirmatn without a browser: the advances of the font in thousandths of its size, by code point.
 * A joining letter has four: alone, at the end of a join, at its start, in its middle; the others have the first two.
 * Weights differ by less than two percent, so one table serves all.
 */
const JOINING = [
  '626:706 649 307 358|633 634:1182 1237 788 844|635 636:1248 1270 836 860|637 638:740 764 651 675',
  '639 63a:619 600 521 572|641:867 929 457 497|642:692 688 457 497|643:881 910 444 511|644:640 670 288 318',
  '645:595 634 533 573|646:677 721 285 337|647:466 518 695 498|649:706 649 285 337|628:875 929 295 346',
  '686 62c 62d 62e:669 688 670 681|62a 62b:875 929 307 358|64a 6cc:706 649 311 363|67e:875 929 311 363',
  '6a9 6af:875 942 444 511|640:276 276 276 276',
].join('|');
const ENDING =
  '621:405 405|622 623 625 627:232 262|624 648:444 445|629 6c0:466 518|62f 630:479 532|631 632 698:342 386';
const OTHERS = [
  '20:269|21 2e 3a 60c 61b:271|22:320|23 52:616|24 30 31 32 33 34 35 36 37 38 39 62 67 70:562|25:732|26:622',
  '27:175|28 29:342|40:898|41:652|42:623|43:651|44:656|45 71:568|46:553|47:681|48 4e:713|49:272|50:631',
  '51 4f:688|53:594|54:597|55:648|56:637|57:887|58 4b:627|59:601|5a:599|61:544|63 3e 6f2:523|64:564|65:530',
  '66 60:348|68 75:551|69 6c:243|6a:239|6b:507|6d:877|6e 4a:552|6f:570|72:339|73:516|74:327|76:484|77:751',
  '78 7a:496|79 3f:473|4c:539|4d:873|2013:657|2014:781|2016 2248 2264 2265 25cb 25c7 ff1d 21b5:443|2026:669',
  '2212 2d:466|2a:431|2b:536|2c:197|2f:412|3b:211|3c:508|3d:549|5b 5d:265|5f:451|66a:491|66b 6f0:422|66c:260',
  '61f:426|6f1:289|6f3:659|6f4:571|6f5:590|6f6:487|6f7 6f8:589|6f9:482|b7:261|ab bb:448|d7:502',
  '200c 200e 200f 2066 2067 2068 2069:0',
].join('|');

type Advances = readonly [alone: number, ends: number, starts: number, middle: number];

const UNKNOWN = 600;

/** Where letters are set on whole pixels, small text is up to this much wider than its advances say. */
export const WIDER = 1.04;

function read(table: string, isJoining: boolean): [string, { advances: Advances; isJoining: boolean }][] {
  return table.split('|').flatMap((group) => {
    const [codes = '', numbers = ''] = group.split(':');
    const [alone = 0, ends = alone, starts = alone, middle = ends] = numbers.split(' ').map(Number);
    const entry = { advances: [alone, ends, starts, middle] as const, isJoining };
    return codes
      .split(' ')
      .map((code): [string, typeof entry] => [String.fromCodePoint(Number.parseInt(code, 16)), entry]);
  });
}

const OTHER = new Map(read(OTHERS, false));
const LETTERS = new Map([...read(JOINING, true), ...read(ENDING, false)]);

/** The width of one line in pixels at a font size. */
export function textWidth(text: string, fontSize: number): number {
  const letters = [...text];
  let sum = 0;
  letters.forEach((letter, index) => {
    const entry = LETTERS.get(letter);
    if (!entry) {
      sum += OTHER.get(letter)?.advances[0] ?? UNKNOWN;
      return;
    }
    const joinsBack = LETTERS.get(letters[index - 1] ?? '')?.isJoining === true;
    const joinsOn = entry.isJoining && LETTERS.has(letters[index + 1] ?? '');
    sum += entry.advances[(joinsBack ? 1 : 0) + (joinsOn ? 2 : 0)]!;
  });
  return (sum * fontSize) / 1000;
}

/** The width of the widest of some lines. */
export function widestOf(lines: readonly string[], fontSize: number): number {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line, fontSize)), 0);
}

/** Breaks a text at its spaces into lines of at most a width; a single longer word stays whole. */
export function wrapText(text: string, maxWidth: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, fontSize) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
