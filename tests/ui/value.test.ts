import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/locale/locale.ts';
import { LocaleProvider } from '../../src/locale/use-locale.ts';
import { Marks, ValueTd } from '../../src/ui/value.tsx';
import { english, persian } from '../locale/samples.ts';

const textOf = (locale: Locale, node: ReturnType<typeof createElement>) =>
  renderToStaticMarkup(createElement(LocaleProvider, { value: locale }, node)).replace(/<[^>]+>/g, '');

describe('marks', () => {
  it.each([english, persian])('are read aloud once: not what the text beside them says', (locale) => {
    const { cells, marks } = locale.messages.terms;
    const cell = { kind: 'suppressed', status: 'Q' } as const;
    const suppressed = createElement(ValueTd, { cell: { kind: 'value', cell, marks: ['suppressed'] } });
    expect(textOf(locale, suppressed)).toBe(cells.suppressed);
    const level = `475 / 508 (${marks.conflict})`;
    expect(textOf(locale, createElement(Marks, { marks: ['conflict'], beside: level }))).toBe('');
    expect(textOf(locale, createElement(Marks, { marks: ['provisional'], beside: level }))).toBe(
      ` (${marks.provisional})`,
    );
  });
});
