import { OBSERVATION_STATUSES } from '../../model/cell.ts';
import type { PackedTable } from './descriptor.ts';
import { isSynthetic, type Release } from './release.ts';
import { markOf, titleOf, WORDS, type Words } from './words.ts';

interface License {
  readonly name?: string;
  readonly title?: string;
  readonly path?: string;
}

/** The licences as the authors of the data set state them, else by name. */
function licensesOf({ descriptor, about }: Release): readonly License[] {
  const stated = descriptor.licenses;
  if (Array.isArray(stated) && stated.length > 0) return stated as readonly License[];
  return about.license === '' ? [] : [{ name: about.license }];
}

const licenseLine = ({ name, title, path }: License) =>
  `- ${[name, title, path].filter((part) => part !== undefined && part !== '').join(': ')}`;

function licensePart(release: Release, { files }: Words): string {
  const lines = licensesOf(release).map(licenseLine);
  const facts = isSynthetic(release) ? [] : ['', files.package.factsNote];
  return [...(lines.length > 0 ? lines : [files.package.noLicense]), ...facts].join('\n');
}

/** `LICENSE.md` of the package, in both languages. */
export function licenseText(release: Release): string {
  return [WORDS.fa, WORDS.en]
    .map((words) => {
      const mark = markOf(release, words);
      const head = `# ${words.files.package.licenseHead}: ${titleOf(release, words)}`;
      return [head, ...(mark === '' ? [] : ['', `**${mark}**`]), '', licensePart(release, words), ''].join(
        '\n',
      );
    })
    .join('\n');
}

function readMePart(release: Release, tables: readonly PackedTable[], words: Words): string {
  const { files, locale } = words;
  const mark = markOf(release, words);
  return [
    `# ${files.package.title(titleOf(release, words))}`,
    ...(mark === '' ? [] : ['', `**${mark}**`]),
    '',
    locale.pick(release.about, 'description'),
    '',
    `${files.notes.version} ${release.about.version} · ${files.notes.release} \`${release.id}\``,
    '',
    files.notes.tool,
    '',
    `## ${files.package.filesHead}`,
    '',
    files.package.encoding,
    '',
    ...tables.map(
      ({ path, rows, table }) =>
        `- \`${path}\`: ${files.tables[table.name]}${files.codebook.separator}${files.package.rows(rows)}`,
    ),
    `- \`codebook.html\`, \`data/codebook.json\`: ${files.codebook.title}`,
    '',
    `## ${files.notes.reading}`,
    '',
    ...[...files.reading, files.codes].map((line) => `- ${line}`),
    '',
    `## ${files.package.statusHead}`,
    '',
    ...OBSERVATION_STATUSES.map((status) => `- \`${status}\`: ${locale.messages.terms.statuses[status]}`),
    '',
    `## ${files.package.licenseHead}`,
    '',
    licensePart(release, words),
    '',
  ].join('\n');
}

/** `README.md` of the package, Persian first. */
export function readMe(release: Release, tables: readonly PackedTable[]): string {
  return [WORDS.fa, WORDS.en].map((words) => readMePart(release, tables, words)).join('\n');
}
