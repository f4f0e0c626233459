import type { Figure } from '../model/figure.ts';
import { figureName } from './describe.ts';
import { sourceText } from './source-list.tsx';
import type { ViewContext } from './view.ts';

const NO_REMARKS = { name: '', texts: [] };

/** The notes face of a card: definition of each indicator, the catalogue's notes, what is known of each figure, its source. */
export function FigureNotes({
  figures,
  remarks = NO_REMARKS,
  context,
}: {
  readonly figures: readonly Figure[];
  /** What must be said of a measure of theirs, under its name. */
  readonly remarks?: { readonly name: string; readonly texts: readonly string[] };
  readonly context: ViewContext;
}) {
  const { locale, names, textOf, noteOf } = context;
  const codes = [...new Set(figures.map(({ indicator }) => indicator))];
  // Sources that contradict a figure are sources of the card too.
  const sources = [
    ...new Set(figures.flatMap(({ source, conflicts }) => [source, ...conflicts.map((one) => one.source)])),
  ];
  const noted = new Map<number, Figure[]>();
  for (const figure of figures) {
    if (figure.note !== undefined && noteOf(figure.note))
      noted.set(figure.note, [...(noted.get(figure.note) ?? []), figure]);
  }
  return (
    <dl className="notes">
      {codes.map((code) => {
        const text = textOf(code);
        return (
          <div key={code}>
            <dt>{names.indicator(code)}</dt>
            {text && <dd>{locale.pick(text, 'definition')}</dd>}
            {text && locale.pick(text, 'notes') !== '' && <dd>{locale.pick(text, 'notes')}</dd>}
          </div>
        );
      })}
      {remarks.texts.length > 0 && (
        <div>
          <dt>{remarks.name}</dt>
          {remarks.texts.map((text) => (
            <dd key={text}>{text}</dd>
          ))}
        </div>
      )}
      {[...noted].slice(0, MOST_NOTES).map(([id, about]) => (
        <div key={id}>
          <dt>{aboutText(about, context)}</dt>
          <dd>{locale.pick(noteOf(id)!, 'note')}</dd>
        </div>
      ))}
      <div>
        <dt>{locale.messages.shell.card.sources}</dt>
        {sources.map((id) => (
          <dd key={id}>{sourceText(id, context)}</dd>
        ))}
      </div>
    </dl>
  );
}

/** Which figures a note is about: the first of them with area and period, and how many more. */
function aboutText(figures: readonly Figure[], context: ViewContext): string {
  const { locale, names } = context;
  const first = figures[0]!;
  const more = figures.length > 1 ? ` (+${locale.number(figures.length - 1)})` : '';
  return (
    locale.list([figureName(first, context), names.area(first.area), locale.period(first.period)]) + more
  );
}

// A card with hundreds of figures shows the first notes; each note is also in the downloads.
const MOST_NOTES = 40;
