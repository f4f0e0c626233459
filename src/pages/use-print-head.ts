import { useEffect } from 'react';
import type { Period } from '../model/period.ts';
import { publicationMarks } from './publication-mark.ts';
import { useToday } from './use-today.ts';
import type { ViewContext } from './view.ts';

interface PrintHead {
  readonly page: string;
  readonly area?: string | undefined;
  readonly indicator?: string | undefined;
  readonly period?: Period | undefined;
}

/**
 * Writes the running head and foot of the printed pages: what the page is of, the release, the day of printing, page
 * numbers, and the synthetic mark, so that no sheet of paper passes for another's. Margin boxes can't read the document,
 * so the rule is written for each view.
 */
export function usePrintHead({ page, area, indicator, period }: PrintHead, context: ViewContext): void {
  const { locale, names, dataSet, edition } = context;
  const { shell } = locale.messages;
  const subject = locale.list(
    [
      shell.name,
      page,
      indicator ? names.indicator(indicator) : '',
      area ? names.fullArea(area) : '',
      period ? locale.period(period) : '',
    ].filter((part) => part !== ''),
  );
  const cut = edition.asof === undefined ? '' : ` · ${shell.asOf(locale.date(edition.asof))}`;
  const release = `${locale.pick(dataSet, 'title')} · ${edition.release}${cut}`;
  const mark = publicationMarks(context).join(' · ');
  const today = useToday();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const write = () => {
      const printed = shell.printedOn(locale.date(today()));
      sheet.replaceSync(pageRule({ subject, release, printed, mark }, locale.language));
    };
    write();
    window.addEventListener('beforeprint', write);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      window.removeEventListener('beforeprint', write);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [subject, release, mark, shell, locale, today]);
}

interface PageBoxes {
  readonly subject: string;
  readonly release: string;
  readonly printed: string;
  readonly mark: string;
}

const quoted = (text: string) =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' ')}"`;

function pageRule({ subject, release, printed, mark }: PageBoxes, language: 'fa' | 'en'): string {
  const [start, end, digits] =
    language === 'fa' ? ['right', 'left', 'persian'] : ['left', 'right', 'decimal'];
  const font = `font: 9pt "Vazirmatn Variable", Vazirmatn, Tahoma, sans-serif; direction: ${language === 'fa' ? 'rtl' : 'ltr'}`;
  const box = (name: string, content: string) => `@${name} { content: ${content}; ${font}; }`;
  return `@page {
    ${box(`top-${start}`, quoted(subject))}
    ${mark === '' ? '' : box(`top-${end}`, quoted(mark))}
    ${box(`bottom-${start}`, quoted(mark === '' ? release : `${release} · ${mark}`))}
    ${box(`bottom-${end}`, `${quoted(`${printed} · `)} counter(page, ${digits}) " / " counter(pages, ${digits})`)}
  }`;
}
