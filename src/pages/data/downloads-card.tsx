import { useLocale } from '../../locale/use-locale.ts';
import { Code } from './coded-text.tsx';
import type { DownloadEntry } from './downloads-view.ts';

const SHORT = 12;

/** The files of the release, each with what proves that it arrived whole; synthetic ones say what they are. */
export function DownloadList({
  entries,
  isSynthetic,
}: {
  readonly entries: readonly DownloadEntry[];
  readonly isSynthetic: boolean;
}) {
  const { dataPage, shell } = useLocale().messages;
  return (
    <>
      {isSynthetic && <p className="data-synthetic">{shell.syntheticRibbon}</p>}
      <ul className="data-downloads">
        {entries.map(({ label, inside, format, href, fileName, bytes, rows, sha256 }) => (
          <li key={href}>
            <p className="data-name">
              <a href={href} download={fileName}>
                {label}
              </a>
            </p>
            <p className="data-detail">{inside}</p>
            <p className="data-detail">
              <bdi>{format}</bdi>
              {' · '}
              {[rows === undefined ? '' : dataPage.rows(rows), dataPage.bytes(bytes)]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            <p className="data-address">
              <Code>{fileName}</Code>
            </p>
            <p className="data-detail">
              {dataPage.checksum}:{' '}
              <abbr title={sha256}>
                <Code>{`sha256 ${sha256.slice(0, SHORT)}`}</Code>
              </abbr>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
