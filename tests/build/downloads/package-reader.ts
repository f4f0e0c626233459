import { createHash } from 'node:crypto';
import papa from 'papaparse';

/** A reader that knows the standard and nothing of this project: it follows `datapackage.json` alone. */

interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer';
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

interface Resource {
  readonly name: string;
  readonly type?: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}

export interface Descriptor extends Readonly<Record<string, unknown>> {
  readonly resources: readonly Resource[];
}

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;

export interface ReadPackage {
  readonly descriptor: Descriptor;
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** Everything in which rows and descriptor disagree. */
  readonly problems: readonly string[];
}

function castField(
  field: string,
  { name, type, constraints }: Field,
  missing: readonly string[],
): [Value, (string | undefined)?] {
  if (missing.includes(field)) return [null, constraints?.required ? `${name} is required` : undefined];
  if (type === 'number' && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(field))
    return [null, `${name}: ${field} is no number`];
  if (type === 'integer' && !/^-?\d+$/.test(field)) return [null, `${name}: ${field} is no integer`];
  if (constraints?.enum && !constraints.enum.includes(field))
    return [field, `${name}: ${field} is not listed`];
  if (constraints?.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(field))
    return [field, `${name}: ${field} has another form`];
  return [type === 'string' ? field : Number(field)];
}

function readTable(resource: Resource, bytes: Buffer, say: (problem: string) => void): readonly Row[] {
  const { fields, missingValues, primaryKey } = resource.schema!;
  const { data } = papa.parse<string[]>(bytes.toString('utf8'), { delimiter: ',', newline: '\r\n' });
  const [head = [], ...lines] = data.slice(0, -1);
  if (data.at(-1)!.join('') !== '') say('the last line has no end');
  if (head.join() !== fields.map(({ name }) => name).join()) say(`other columns: ${head.join()}`);
  const rows = lines.map((line, i) => {
    if (line.length !== fields.length) say(`row ${i + 1} has ${line.length} fields`);
    return Object.fromEntries(
      fields.map((field, column) => {
        const [value, problem] = castField(line[column] ?? '', field, missingValues);
        if (problem) say(`row ${i + 1}: ${problem}`);
        return [field.name, value];
      }),
    );
  });
  const keys = [
    ...(primaryKey ? [primaryKey] : []),
    ...fields.filter((f) => f.constraints?.unique).map((f) => [f.name]),
  ];
  for (const key of keys) {
    const seen = new Set(rows.map((row) => key.map((name) => row[name]).join('\u0000')));
    if (seen.size !== rows.length) say(`${key.join()} is not unique`);
    if (rows.some((row) => key.some((name) => row[name] === null))) say(`${key.join()} is empty somewhere`);
  }
  return rows;
}

/** Reads a package by its descriptor and checks every promise of it. */
export function readPackage(files: ReadonlyMap<string, Buffer>): ReadPackage {
  const descriptor = JSON.parse(files.get('datapackage.json')!.toString('utf8')) as Descriptor;
  const problems: string[] = [];
  const tables = new Map<string, readonly Row[]>();
  for (const resource of descriptor.resources) {
    const say = (problem: string) => problems.push(`${resource.name}: ${problem}`);
    const bytes = files.get(resource.path);
    if (!bytes) {
      say('is not there');
      continue;
    }
    if (bytes.length !== resource.bytes) say(`has ${bytes.length} bytes`);
    if (resource.hash !== `sha256:${createHash('sha256').update(bytes).digest('hex')}`)
      say('has another hash');
    if (resource.type === 'table') tables.set(resource.name, readTable(resource, bytes, say));
  }
  for (const { name, schema } of descriptor.resources)
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      const target = tables.get(reference.resource ?? name);
      const known = new Set(target?.map((row) => reference.fields.map((field) => row[field]).join('\u0000')));
      for (const row of tables.get(name) ?? []) {
        const values = fields.map((field) => row[field]);
        if (!values.includes(null) && !known.has(values.join('\u0000')))
          problems.push(`${name}: ${fields.join()} ${values.join()} is not in ${reference.resource ?? name}`);
      }
    }
  return { descriptor, tables, problems };
}
