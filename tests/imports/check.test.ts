import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPaths } from '../../src/build/check.ts';
import { FIXTURES, TODAY } from './cases.ts';

const empty = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(empty, { recursive: true }));

async function check(paths: readonly string[], more: { json?: boolean; catalogue?: string } = {}) {
  const lines: string[] = [];
  const write = (text: string) => lines.push(text.replaceAll(FIXTURES, ''));
  const catalogue = more.catalogue ?? `${FIXTURES}catalogue`;
  const exit = await checkPaths(paths, {
    lang: 'en',
    json: more.json ?? false,
    catalogue,
    today: TODAY,
    write,
  });
  return { exit, lines };
}

describe('checking paths', () => {
  it('accepts a data set and a catalogue', async () => {
    const { exit, lines } = await check([`${FIXTURES}base`, `${FIXTURES}catalogue`]);
    expect({ exit, lines }).toEqual({ exit: 0, lines: ['Accepted: 0 errors, 0 warnings, 0 notes.'] });
  });

  it('checks a single file of a data set with its neighbours', async () => {
    expect((await check([`${FIXTURES}base/observations/1400-Q1.csv`])).exit).toBe(0);
    const { exit, lines } = await check([`${FIXTURES}package-keys/datapackage.json`]);
    expect(exit).toBe(1);
    expect(
      lines.every((line) => line.startsWith('package-keys/datapackage.json:') || line.startsWith('Refused')),
    ).toBe(true);
  });

  it('checks an observations file anywhere, and says what it could not check', async () => {
    const { exit, lines } = await check([`${FIXTURES}unknown-codes/observations/1400-Q1.csv`]);
    expect(exit).toBe(1);
    expect(lines.filter((line) => line.includes('unknown_indicator'))).toHaveLength(1);
    const loose = await check([`${FIXTURES}parts-below-total/observations/1400-Q1.csv`]);
    expect(loose.exit).toBe(0);
    expect(loose.lines.some((line) => line.includes('source_not_checked'))).toBe(true);
  });

  it('checks workbooks and folders of quarters, and names their cells', async () => {
    const file = `${FIXTURES}workbooks/openpyxl.xlsx`;
    const one = await check([file]);
    expect(one.exit).toBe(0);
    expect(one.lines.find((line) => line.includes('area_name'))).toMatch(
      /^workbooks\/openpyxl\.xlsx:'بهار ۱۴۰۰'!B3 note area_name /,
    );
    const folder = await check([`${FIXTURES}workbooks`]);
    expect(folder.exit).toBe(1);
    expect(folder.lines.filter((line) => line.includes('error duplicate_row'))).toHaveLength(2);
  });

  it('answers a path that is not there, a folder of nothing and a broken catalogue', async () => {
    expect((await check([join(empty, 'none')])).lines[0]).toContain('error file_not_found');
    expect((await check([empty])).lines[0]).toContain('error nothing_to_check');
    expect((await check([`${FIXTURES}base`], { catalogue: empty })).lines[0]).toContain(
      'error catalogue_refused',
    );
  });

  it('prints one JSON object for programs', async () => {
    const { exit, lines } = await check([`${FIXTURES}base`, join(empty, 'none')], { json: true });
    const { problems, errors } = JSON.parse(lines.join('\n')) as {
      problems: { code: string; message: string }[];
      errors: number;
    };
    expect(exit).toBe(1);
    expect(errors).toBe(1);
    expect(problems[0]).toMatchObject({ code: 'file_not_found', severity: 'error', line: 0 });
    expect(problems[0]?.message).toContain('Check the path');
  });
});
