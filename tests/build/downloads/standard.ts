import * as z from 'zod/mini';

/** What Data Package v2 and its Table Schema require of the properties that our packages use, restated; nothing else may stand. */

const text = z.string().check(z.minLength(1));
const name = z.string().check(z.regex(/^[a-z0-9._-]+$/));
const filePath = z.string().check(z.regex(/^(?![./~])(?!.*\.\.\/)(?!.*\\).+$/));
const titled = { title: text, title_fa: text, title_en: text };

const field = z.strictObject({
  name: text,
  type: z.enum(['string', 'number', 'integer']),
  ...titled,
  description: z.optional(text),
  constraints: z.optional(
    z.strictObject({
      required: z.optional(z.boolean()),
      unique: z.optional(z.boolean()),
      enum: z.optional(z.array(text).check(z.minLength(1))),
      pattern: z.optional(text),
    }),
  ),
});

const schema = z.strictObject({
  fields: z.array(field).check(z.minLength(1)),
  missingValues: z.array(z.string()),
  primaryKey: z.optional(z.array(text).check(z.minLength(1))),
  foreignKeys: z.optional(
    z
      .array(
        z.strictObject({
          fields: z.array(text).check(z.minLength(1)),
          reference: z.strictObject({
            resource: z.optional(name),
            fields: z.array(text).check(z.minLength(1)),
          }),
        }),
      )
      .check(z.minLength(1)),
  ),
});

const resource = z.strictObject({
  name,
  type: z.optional(z.literal('table')),
  path: filePath,
  ...titled,
  format: z.enum(['csv', 'json']),
  mediatype: z.string().check(z.regex(/^[^/]+\/[^/]+$/)),
  encoding: z.literal('utf-8'),
  dialect: z.optional(
    z.strictObject({
      delimiter: z.string().check(z.length(1)),
      lineTerminator: text,
      quoteChar: z.string().check(z.length(1)),
      doubleQuote: z.boolean(),
      header: z.boolean(),
    }),
  ),
  bytes: z.int(),
  hash: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
  rows: z.optional(z.int()),
  schema: z.optional(schema),
});

const stated = z.object({ title: z.optional(text), path: z.optional(text) });

export const packageDescriptor = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name,
  id: text,
  ...titled,
  description: text,
  version: text,
  release: text,
  kind: text,
  mark_fa: z.optional(text),
  mark_en: z.optional(text),
  licenses: z.optional(
    z
      .array(z.object({ name: z.string().check(z.regex(/^[-a-zA-Z0-9._]+$/)), path: z.optional(z.url()) }))
      .check(z.minLength(1)),
  ),
  sources: z.optional(z.array(stated).check(z.minLength(1))),
  contributors: z.optional(
    z.array(z.object({ roles: z.optional(z.array(text).check(z.minLength(1))) })).check(z.minLength(1)),
  ),
  resources: z.array(resource).check(z.minLength(1)),
});
