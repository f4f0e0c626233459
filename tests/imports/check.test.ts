import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPaths } from '../../src/build/check.ts';
import { FIXTURES, TODAY } from './cases.ts';

const empty = mkdtempSync(join(tmpdir(), 'check-'));
const near = mkdtempSync(join(tmpdir(), 'check-near-'));
afterAll(() => {
  rmSync(empty, { recursive: true });
  rmSync(near, { recursive: true });
});

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

  describe('a file that is named', () => {
    const quarter = readFileSync(`${FIXTURES}base/observations/1400-Q1.csv`, 'utf8');
    const [header, first] = quarter.split('\n');
    const spoilt = `${header}\n${first!.replace('related_calls', 'no_such_thing')}\n`;
    const withId = 'item,value\nx,0012345679\n';
    const put = (path: string, text: string) => {
      mkdirSync(join(near, path, '..'), { recursive: true });
      writeFileSync(join(near, path), text);
      return join(near, path);
    };
    const lists = readFileSync(`${FIXTURES}catalogue/indicators.csv`, 'utf8');
    put('beside/indicators.csv', lists);
    put('above/indicators.csv', lists);
    cpSync(`${FIXTURES}base`, join(near, 'set'), { recursive: true });

    it.each(['beside', 'above/data', 'set', 'set/data', 'set/observations/deep'])(
      'is read in %s, whatever stands near it',
      async (folder) => {
        const good = await check([put(`${folder}/quarter.csv`, quarter)]);
        expect(good.exit).toBe(0);
        expect(good.lines.some((line) => line.includes('note source_not_checked'))).toBe(true);
        const bad = await check([put(`${folder}/spoilt.csv`, spoilt)]);
        expect(bad.exit).toBe(1);
        expect(bad.lines[0]).toMatch(/spoilt\.csv:2:indicator error unknown_indicator /);
        const personal = await check([put(`${folder}/nid.csv`, withId)]);
        expect(personal.exit).toBe(1);
        expect(personal.lines[0]).toMatch(/nid\.csv:2:value error personal_national_id /);
        const other = await check([put(`${folder}/notes.txt`, 'a,b\n1,2\n')]);
        expect(other.exit).toBe(1);
        expect(other.lines.some((line) => line.includes('error missing_column'))).toBe(true);
      },
    );

    it('is not left out of a folder that holds a catalogue or data set too', async () => {
      put('mixed/lists/indicators.csv', lists);
      put('mixed/spoilt.csv', spoilt);
      const { lines } = await check([join(near, 'mixed')]);
      expect(lines.some((line) => /spoilt\.csv:2:indicator error unknown_indicator /.test(line))).toBe(true);
    });

    it.each([
      ['stray.csv', 'a,b\n1,"0012345679"\n', /stray\.csv:2: error personal_national_id /],
      ['stray.CSV', 'a;b\n1;9121234567\n', /stray\.CSV:2: error personal_mobile /],
      ['stray.csv', 'کد ملی,b\n1,2\n', /stray\.csv:1: error personal_column /],
    ])(
      'refuses its data set if it is read by nobody and holds personal data: %s',
      async (name, text, said) => {
        const folder = join(near, 'with-stray');
        rmSync(folder, { recursive: true, force: true });
        cpSync(`${FIXTURES}base`, folder, { recursive: true });
        put(`with-stray/${name}`, text);
        const { exit, lines } = await check([folder]);
        expect(exit).toBe(1);
        expect(lines.some((line) => line.includes('warning unknown_file'))).toBe(true);
        expect(lines.some((line) => said.test(line))).toBe(true);
        expect(lines.join('\n')).not.toMatch(/0012345679|9121234567/);
      },
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

describe('the command', () => {
  it('ends quietly where its reader stops reading, with its own exit code', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `none,IR-99,1400-Q1,swo,s,1400-05-12,${i}`);
    const file = join(empty, 'many-errors.csv');
    writeFileSync(file, ['indicator,area,period,agency,source,released,value', ...rows, ''].join('\n'));
    const program = new URL('../../src/build/data.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, ['--import', 'tsx', program, 'check', file]);
    const said: string[] = [];
    child.stderr.on('data', (text) => said.push(String(text)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, said: said.join('') }).toEqual({ code: 1, said: '' });
  });
});
