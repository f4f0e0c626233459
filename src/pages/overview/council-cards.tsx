import type { TableModel } from '../../model/table.ts';
import { Card } from '../../ui/card.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { changeNotes, changeText, figureName, saidLevel } from '../describe.ts';
import { FigureNotes } from '../figure-notes.tsx';
import { NewsDetails, NewsNotes } from '../news-details.tsx';
import { pairSearch } from '../pair-search.ts';
import type { Profile } from '../profile.ts';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import { factsTable, namedNews } from './facts.ts';
import { type Judged, movedOf } from './moved.ts';
import { factsOfPeriod } from './period-facts.ts';
import { type Question, questionsOf } from './questions.ts';
import { unsaidOf } from './unsaid.ts';
import type { OverviewView } from './view-model.ts';

interface PartProps {
  readonly view: OverviewView;
  readonly context: ViewContext;
}

/** The changes that are unusual for their series; where none is, the farthest from usual. Nothing where no change is judged. */
export function MovedCard({ view, context }: PartProps) {
  const here = useView();
  const { moved: words } = context.locale.messages.council;
  const facts = factsOfPeriod(view);
  const moved = movedOf(facts);
  if (moved.judged === 0) return null;
  const shown = [...moved.unusual, ...moved.within];
  const told = shown.flatMap((one) => facts.find(({ change }) => change === one.change) ?? []);
  const table = factsTable({ ...view, facts: told }, words.title, context);
  const figures = told.map(({ figure }) => figure);
  return (
    <Card
      name="moved"
      state="ready"
      mainFace="list"
      title={words.title}
      subtitle={words.subtitle(moved.judged)}
      table={table}
      notes={
        <>
          <NewsNotes changes={namedNews(told, context)} context={context} />
          <FigureNotes figures={figures} context={context} />
        </>
      }
      take={<TakeAway figures={figures} name="moved" table={table} context={context} />}
    >
      {moved.unusual.length === 0 && <p className="card-foot">{words.none(moved.judged)}</p>}
      <ul className="moved">
        {shown.map((one) => (
          <MovedLine
            key={`${one.change.current.indicator} ${one.change.current.agency}`}
            judged={one}
            href={linkTo(here, 'compare', pairSearch(one.change))}
            context={context}
          />
        ))}
      </ul>
      {moved.more > 0 && <p className="card-foot">{words.more(moved.more)}</p>}
      {moved.unusual.length > 0 && <p className="card-foot">{words.chance}</p>}
    </Card>
  );
}

function MovedLine({
  judged: { change, news },
  href,
  context,
}: {
  readonly judged: Judged;
  readonly href: string;
  readonly context: ViewContext;
}) {
  const { fromTo } = context.locale.messages.council.moved;
  return (
    <li>
      <p className="moved-name">
        <a href={href}>{figureName(change.current, context)}</a>
      </p>
      <p className="moved-change">{changeText(change, context)}</p>
      <p className="moved-levels">
        {context.locale.list([
          fromTo(saidLevel(change.base, context), saidLevel(change.current, context)),
          ...changeNotes(change, context),
        ])}
      </p>
      <NewsDetails news={news} context={context} />
    </li>
  );
}

/** What can't be said of this area and period, and why: a list for whoever has to speak. */
export function UnsaidCard({ view, context }: PartProps) {
  const words = context.locale.messages.council.unsaid;
  const unsaid = unsaidOf({ ...view, facts: factsOfPeriod(view) }, context);
  if (unsaid.length === 0) return null;
  return (
    <Card name="unsaid" state="ready" title={words.title}>
      <dl className="unsaid">
        {unsaid.map(({ key, what, why }) => (
          <div key={key}>
            <dt>{what}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Likely questions of the council with answers by rule. */
export function QuestionsCard({
  view,
  profile,
  context,
}: PartProps & { readonly profile: Profile | undefined }) {
  const words = context.locale.messages.council.questions;
  const questions = questionsOf({ ...view, facts: factsOfPeriod(view) }, profile, context);
  if (questions.length === 0) return null;
  const figures = [...new Set(questions.flatMap((one) => one.figures))];
  const table = questionsTable(questions, words.title, context);
  return (
    <Card
      name="questions"
      state="ready"
      mainFace="list"
      title={words.title}
      subtitle={words.subtitle}
      table={table}
      notes={<FigureNotes figures={figures} context={context} />}
      take={<TakeAway figures={figures} name="questions" table={table} context={context} />}
    >
      <dl className="questions">
        {questions.map(({ key, question, answer, cannot }) => (
          <div key={key}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
            <dd className="cannot">{words.cannotLead(cannot)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function questionsTable(
  questions: readonly Question[],
  caption: string,
  { locale }: ViewContext,
): TableModel {
  const words = locale.messages.council.questions;
  return {
    caption,
    columns: [
      { key: 'question', label: words.question },
      { key: 'answer', label: words.answer },
      { key: 'cannot', label: words.cannot },
    ],
    rows: questions.map(({ key, question, answer, cannot }) => ({
      key,
      cells: [
        { kind: 'text', text: question },
        { kind: 'text', text: answer, wraps: true },
        { kind: 'text', text: cannot, wraps: true },
      ],
    })),
  };
}
