import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { siteRoot } from '../../browser/pages/root.ts';
import { readZip } from './readers.ts';

/**
 * The JSON Schema that the authors of the standard publish, at https://datapackage.org/profiles/2.0/datapackage.json,
 * as a file that `DATA_PACKAGE_SCHEMA` names: it is not ours to ship, and tests ask no other host.
 */
const schemaFile = process.env.DATA_PACKAGE_SCHEMA;

it.skipIf(schemaFile === undefined)('every built package is valid by the official schema', async () => {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    JSON.parse(readFileSync(schemaFile!, 'utf8')) as object,
  );
  const folder = path.join(siteRoot, 'data');
  const packages = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  expect(packages.length).toBeGreaterThan(0);
  for (const name of packages) {
    const files = await readZip(readFileSync(path.join(folder, name)));
    const descriptor = JSON.parse(files.get('datapackage.json')!.toString('utf8')) as Record<string, unknown>;
    validate(descriptor);
    expect(validate.errors, name).toBeNull();
    for (const broken of [
      { ...descriptor, resources: [] },
      { ...descriptor, resources: [{ name: 'x' }] },
      { ...descriptor, licenses: [{ title: 'without name or path' }] },
    ])
      expect(validate(broken)).toBe(false);
  }
});
