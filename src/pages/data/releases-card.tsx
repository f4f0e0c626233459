import { useLocale } from '../../locale/use-locale.ts';
import { Code } from './coded-text.tsx';
import type { ReleaseListEntry } from './releases-view.ts';

/** The releases with their day, size and id, each leading to the data set as it then was. */
export function ReleaseList({ entries }: { readonly entries: readonly ReleaseListEntry[] }) {
  const { dataPage } = useLocale().messages;
  return (
    <ul className="data-downloads">
      {entries.map(({ id, version, date, observations, isLatest, isShown, href }) => (
        <li key={id}>
          <p className="data-name">
            <a href={href} aria-current={isShown || undefined}>
              {date === '' ? dataPage.unrecorded : dataPage.releasedBy(date)}
            </a>
          </p>
          <p className="data-detail">
            {[dataPage.rows(observations), isLatest ? dataPage.latest : '', isShown ? dataPage.shown : '']
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          <p className="data-detail">
            {dataPage.version} <Code>{version}</Code> · {dataPage.release} <Code>{id}</Code>
          </p>
        </li>
      ))}
    </ul>
  );
}
