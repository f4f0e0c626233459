import type { Figure } from '../model/figure.ts';
import { figureName } from './describe.ts';
import { sourceText } from './source-list.tsx';
import type { ViewContext } from './view.ts';

/** The notes face of a card: definition of each indicator, the catalogue's notes, what is known of each figure, its source. */
export function FigureNotes({
  figures,
  context,
}: {
  readonly figures: readonly Figure[];
  readonly context: ViewContext;
}) {
  const { locale, names, textOf, noteOf } = context;
  const codes = [...new Set(figures.map(({ indicator }) => indicator))];
  const sources = [...new Set(figures.map(({ source }) => source))];
  const noted = figures.filter(({ note }) => note !== undefined && noteOf(note) !== undefined);
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
      {noted.slice(0, MOST_NOTES).map((figure) => (
        <div
          key={`${figure.indicator}-${figure.note}-${figureName(figure, context)}-${locale.period(figure.period)}`}
        >
          <dt>{locale.list([figureName(figure, context), locale.period(figure.period)])}</dt>
          <dd>{locale.pick(noteOf(figure.note!)!, 'note')}</dd>
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

// A card with hundreds of figures shows the first notes; each note is also in the downloads.
const MOST_NOTES = 40;
