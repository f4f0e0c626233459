import { useLocale } from '../../locale/use-locale.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import { useEdition } from '../use-view-context.ts';
import { Code } from './coded-text.tsx';

/** What the release is and what its check found. */
export function Quality({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const locale = useLocale();
  const { dataPage } = locale.messages;
  const { problems, license } = dataSet;
  const { frozen, release } = useEdition(dataSet);
  const { observations, version } = frozen ?? dataSet;
  const numbers = [
    [dataPage.observations, observations],
    [dataPage.warnings, problems.warnings],
    [dataPage.notes, problems.notes],
  ] as const;
  const codes = [
    [dataPage.version, version],
    [dataPage.release, release],
    ...(license === '' ? [] : [[dataPage.license, license] as const]),
  ] as const;
  return (
    <dl className="data-quality" aria-label={dataPage.quality}>
      {numbers.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{locale.number(value)}</dd>
        </div>
      ))}
      {codes.map(([label, code]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Code>{code}</Code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
