import type { Funnel } from '../../../comparability/funnel.ts';
import { Card } from '../../../ui/card.tsx';
import { linkTo, useView } from '../../../url/use-view.ts';
import { oldCensusTexts } from '../../census.ts';
import { ChartFace } from '../../chart-face.tsx';
import { reasonTexts } from '../../describe.ts';
import { FigureNotes } from '../../figure-notes.tsx';
import { TakeAway } from '../../take-away.tsx';
import type { CardProps } from '../card-props.ts';
import { NotesBelow } from '../ordered-card.tsx';
import { againstChoices, type FunnelView, funnelFigures, funnelView } from './funnel.ts';
import { funnelModel, valueLabelIn } from './model.ts';
import { apartText, funnelTable } from './table.ts';

/** Rates or shares of areas against what they rest on, between the limits of chance. */
export function FunnelCard(props: CardProps) {
  const { selection, context } = props;
  const { locale } = context;
  const words = locale.messages.compareViews.funnel;
  const shown = funnelView(selection, context);
  const period = selection.to ? locale.period(selection.to) : '';
  const common = { name: 'funnel', title: words.title };
  if (!shown)
    return (
      <Card {...common} state="refused" reasons={['undeclared']} subtitle={period}>
        <p className="pair-reason">{words.undeclared}</p>
      </Card>
    );
  const subtitle = locale.list([valueLabelIn(shown, selection, context), period]);
  const { answer } = shown;
  switch (answer.kind) {
    case 'refused':
      return (
        <Card
          {...common}
          subtitle={subtitle}
          state="refused"
          reasons={answer.reasons.map(({ code }) => code)}
        >
          {reasonTexts(answer.reasons, context).map((text) => (
            <p key={text} className="pair-reason">
              {text}
            </p>
          ))}
          <AgainstLinks {...props} shown={shown} />
        </Card>
      );
    case 'too_few':
      return (
        <Card {...common} subtitle={subtitle} state="empty">
          <p className="pair-reason">{words.tooFew(answer.units.length, answer.needed)}</p>
          <ApartList apart={answer.apart} context={context} />
          <AgainstLinks {...props} shown={shown} />
        </Card>
      );
    case 'funnel':
      return <Drawn {...props} funnel={answer} shown={shown} subtitle={subtitle} />;
  }
}

interface DrawnProps extends CardProps {
  readonly funnel: Funnel;
  readonly shown: FunnelView;
  readonly subtitle: string;
}

function Drawn({ funnel, shown, subtitle, ...props }: DrawnProps) {
  const { selection, context, look } = props;
  const view = useView();
  const { locale } = context;
  const words = locale.messages.compareViews.funnel;
  const figures = funnelFigures(shown);
  const model = funnelModel(funnel, shown, selection, context);
  const table = funnelTable(funnel, shown, selection, context);
  const { dispersion, isOverdispersed } = funnel;
  const ratio = dispersion ? locale.number(dispersion.ratio, { decimals: 1 }) : '';
  const said = isOverdispersed ? words.overdispersed(ratio) : dispersion ? words.plain(ratio) : words.unknown;
  const remarks = [
    said,
    words.pooledNote,
    words.noTest,
    ...(shown.against === 'residents'
      ? oldCensusTexts(figures, { ...selection, measure: 'rate' }, context)
      : []),
    ...(shown.against === 'residents'
      ? []
      : [locale.pick(shown.against, 'note')].filter((text) => text !== '')),
  ];
  return (
    <Card
      name="funnel"
      title={words.title}
      subtitle={subtitle}
      state="ready"
      table={table}
      notes={
        <FigureNotes figures={figures} remarks={{ name: words.title, texts: remarks }} context={context} />
      }
      take={
        <TakeAway figures={figures} name="funnel" table={table} sentence={model.sentence} context={context} />
      }
    >
      <ChartFace
        form="funnel"
        model={model}
        env={look}
        height={540}
        onSelect={(area) => view.change({ area })}
      />
      <NotesBelow texts={[said, words.noTest]} />
      <ApartList apart={funnel.apart} context={context} />
      <AgainstLinks {...props} shown={shown} />
    </Card>
  );
}

/** So many areas are named with their reasons; the table names them all. */
const MOST_APART = 6;

function ApartList({ apart, context }: Pick<Funnel, 'apart'> & Pick<CardProps, 'context'>) {
  const { locale, names } = context;
  const { compare } = locale.messages;
  const more = apart.length - MOST_APART;
  return (
    <>
      {apart.slice(0, MOST_APART).map(({ figure, reason }) => (
        <p key={figure.area} className="pair-note">
          {compare.reasonOf(names.area(figure.area), apartText(reason, context))}
        </p>
      ))}
      {more > 0 && <p className="pair-note">{compare.moreApart(more, false)}</p>}
    </>
  );
}

/** What else the counts may be set against. */
function AgainstLinks({ selection, context, shown }: CardProps & { readonly shown: FunnelView }) {
  const view = useView();
  const { locale, names } = context;
  const words = locale.messages.compareViews.funnel;
  const others = againstChoices(selection, context).filter((one) => one !== shown.against);
  if (others.length === 0) return null;
  return (
    <p className="instead">
      {words.otherwise}:{' '}
      {others.map((one) => {
        const isRate = one === 'residents';
        const patch = isRate
          ? { with: undefined, ...(selection.measure === 'share' ? { measure: 'rate' as const } : {}) }
          : { with: one.right };
        return (
          <a key={isRate ? one : one.right} href={linkTo(view, 'compare', { ...view.search, ...patch })}>
            {isRate
              ? words.rate(names.unit(selection.indicator.code))
              : words.share(names.indicator(one.right))}
          </a>
        );
      })}
    </p>
  );
}
