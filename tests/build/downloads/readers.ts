import { gunzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import yauzl from 'yauzl';
import type { ReadRow } from './truth.ts';

const NUMERIC = /^(value|printed_value|period_order|units_reporting|units_expected)$/;

/** The entries of a ZIP by name, by another reader than its writer. */
export async function readZip(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await new Promise<yauzl.ZipFile>((done, fail) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? fail(error) : done(file))),
  );
  const files = new Map<string, Buffer>();
  await new Promise<void>((done, fail) => {
    zip.on('end', done).on('error', fail);
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return fail(error);
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        files.set(entry.fileName, Buffer.concat(chunks));
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
  return files;
}

/** A CSV download as text, with what spreadsheets need checked by the caller. */
export const csvText = (bytes: Buffer, format: string): string =>
  (format === 'csv.gz' ? gunzipSync(bytes) : bytes).toString('utf8');

/** Rows of a CSV, numbers as numbers and empty fields as null. */
export function readCsv(text: string): readonly ReadRow[] {
  const { data, errors } = papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return data.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, field]) => [
        name,
        field === '' ? null : NUMERIC.test(name) ? Number(field) : field,
      ]),
    ),
  );
}

/** Rows and key-value metadata of a Parquet file. */
export async function readParquet(path: string) {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const rows = (await parquetReadObjects({ file, compressors })) as readonly ReadRow[];
  const facts = Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]));
  const types = Object.fromEntries(metadata.schema.map(({ name, type }) => [name, type]));
  return { rows, facts, types };
}

/** The sheets of a workbook by their names: heads as the codes in brackets, rows below. */
export async function readWorkbook(path: string) {
  const sheets = await readXlsxFile(path);
  return new Map(
    sheets.map(({ sheet, data }) => {
      const [head = [], ...rows] = data;
      const codes = head.map((title) => /\((\w+)\)$/.exec(String(title))?.[1] ?? String(title));
      const objects = rows.map((row): ReadRow => Object.fromEntries(codes.map((code, i) => [code, row[i]])));
      return [sheet, { data, rows: objects }] as const;
    }),
  );
}
