import { useLocale } from '../../locale/use-locale.ts';
import type { IndicatorEntry, RelationEntry } from './catalogue-view.ts';

/** The catalogue by topic: each indicator with its definition in full. */
export function IndicatorList({ entries }: { readonly entries: readonly IndicatorEntry[] }) {
  const topics = [...new Set(entries.map(({ topic }) => topic))];
  return topics.map((topic) => (
    <section key={topic} className="data-topic">
      <h3>{topic}</h3>
      <ul className="data-indicators">
        {entries
          .filter((entry) => entry.topic === topic)
          .map((entry) => (
            <Indicator key={entry.code} entry={entry} />
          ))}
      </ul>
    </section>
  ));
}

function Indicator({ entry }: { readonly entry: IndicatorEntry }) {
  const { dataPage } = useLocale().messages;
  const { unit, kind, base, additive, reference, figures, sensitivity, isSensitive } = entry;
  const details = [unit, kind, base, additive, reference].filter((detail) => detail !== '');
  return (
    <li>
      <p className="data-name">
        <a href={entry.href}>{entry.name}</a>{' '}
        <span className="data-count">
          {figures === undefined ? dataPage.pending : dataPage.figuresOf(figures)}
        </span>
      </p>
      <p className="data-detail">
        {details.join(' · ')}
        {isSensitive && (
          <>
            {' · '}
            <span className="data-sensitive">{sensitivity}</span>
          </>
        )}
      </p>
      <p className="data-definition">{entry.definition}</p>
      {entry.note !== '' && <p className="data-detail">{entry.note}</p>}
    </li>
  );
}

/** What may be computed between indicators, each rule as a sentence. */
export function RelationList({ entries }: { readonly entries: readonly RelationEntry[] }) {
  return (
    <ul className="data-pairs">
      {entries.map(({ key, name, rule, unit, note }) => (
        <li key={key}>
          <p className="data-name">
            {name} <span className="data-count">{unit}</span>
          </p>
          <p className="data-definition">{rule}</p>
          <p className="data-detail">{note}</p>
        </li>
      ))}
    </ul>
  );
}
