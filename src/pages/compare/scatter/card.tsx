import { Card } from '../../../ui/card.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { useView } from '../../../url/use-view.ts';
import { ChartFace } from '../../chart-face.tsx';
import { reasonTexts } from '../../describe.ts';
import { FigureNotes } from '../../figure-notes.tsx';
import { TakeAway } from '../../take-away.tsx';
import type { CardProps } from '../card-props.ts';
import { NotesBelow } from '../ordered-card.tsx';
import { partnersOf } from '../partners.ts';
import { ratioText, type Scatter, scatterFigures, scatterModel, scatterOf } from './scatter.ts';
import { scatterTable } from './table.ts';

/** Areas by two indicators, only where the catalogue declares what one is to the other. */
export function ScatterCard(props: CardProps) {
  const { selection, context, look } = props;
  const view = useView();
  const { locale, names } = context;
  const words = locale.messages.compareViews.scatter;
  const scatter = scatterOf(selection, context);
  if (!scatter)
    return (
      <Card name="scatter" title={words.title} state="refused" reasons={['undeclared']}>
        <p className="pair-reason">{words.undeclared}</p>
      </Card>
    );
  const { relation } = scatter.partner;
  const title = locale.pick(relation, 'name');
  const period = selection.to ? locale.period(selection.to) : '';
  if (scatter.refused)
    return (
      <Card name="scatter" title={title} subtitle={period} state="refused" reasons={[scatter.refused.code]}>
        <p className="pair-reason">{reasonTexts([scatter.refused], context)[0]}</p>
      </Card>
    );
  const figures = scatterFigures(scatter);
  const table = scatterTable(scatter, selection, context);
  const model = scatterModel(scatter, selection, context);
  const isDrawn = scatter.areas.filter(({ answer }) => answer.kind === 'pair').length > 1;
  const licence = words.licence(words.types[relation.type === 'part_of' ? 'part_of' : 'per'], title);
  const remarks = [licence, locale.pick(relation, 'note'), words.noFit].filter((text) => text !== '');
  return (
    <Card
      name="scatter"
      state={isDrawn ? 'ready' : 'empty'}
      title={title}
      subtitle={locale.list([
        words.axes(names.indicator(relation.left), names.indicator(relation.right)),
        period,
      ])}
      table={table}
      notes={
        <FigureNotes figures={figures} remarks={{ name: words.title, texts: remarks }} context={context} />
      }
      take={
        <TakeAway
          figures={figures}
          name="scatter"
          table={table}
          sentence={isDrawn ? model.sentence : undefined}
          context={context}
        />
      }
    >
      <PartnerChoice {...props} scatter={scatter} />
      {isDrawn ? (
        <ChartFace
          form="scatter"
          model={model}
          env={look}
          height={540}
          onSelect={(area) => view.change({ area })}
        />
      ) : (
        <p className="pair-reason">{words.tooFew}</p>
      )}
      <NotesBelow texts={[licence, words.noFit]} />
      <Withheld {...props} scatter={scatter} />
    </Card>
  );
}

interface ScatterProps extends CardProps {
  readonly scatter: Scatter;
}

/** The declared partners of the indicator, where there are several. */
function PartnerChoice({ selection, context, scatter }: ScatterProps) {
  const view = useView();
  const { names, locale, catalogue } = context;
  const words = locale.messages.compareViews.scatter;
  const partners = partnersOf(selection.indicator.code, catalogue);
  if (partners.length < 2) return null;
  return (
    <p className="pair-note">
      {words.other}{' '}
      <Choice
        label={words.other}
        value={scatter.partner.other}
        options={partners.map(({ other }) => ({ value: other, label: names.indicator(other) }))}
        onChange={(other) => view.change({ with: other })}
      />
    </p>
  );
}

/** So many are named with their reasons; the table names them all. */
const MOST_REASONS = 6;

function Withheld({ context, scatter }: ScatterProps) {
  const { names, locale } = context;
  const { compare } = locale.messages;
  const withheld = scatter.areas.filter(({ answer }) => answer.kind === 'refused');
  const more = withheld.length - MOST_REASONS;
  return (
    <>
      {withheld.slice(0, MOST_REASONS).map(({ area, answer }) => (
        <p key={area} className="pair-note">
          {compare.reasonOf(names.area(area), ratioText(answer, scatter, context))}
        </p>
      ))}
      {more > 0 && <p className="pair-note">{compare.moreApart(more, false)}</p>}
    </>
  );
}
