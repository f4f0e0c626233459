import type { ChartLook } from '../charts/env.ts';
import { Card } from '../ui/card.tsx';
import { linkTo, useView } from '../url/use-view.ts';
import { ChartFace } from './chart-face.tsx';
import { partialText, reasonTexts } from './describe.ts';
import { FigureNotes } from './figure-notes.tsx';
import type { Profile } from './profile.ts';
import { profileChart, profileTable } from './profile-chart.ts';
import { TakeAway } from './take-away.tsx';
import type { ViewContext } from './view.ts';

/** How the profile is made, and what it does not say. */
function rulesOf({ rows, peers, peersCensus, lacking }: Profile, context: ViewContext): readonly string[] {
  const { locale, names } = context;
  const words = locale.messages.profile;
  const censuses = [...new Set(rows.flatMap(({ own }) => own.census ?? []))].sort();
  const partial = rows.flatMap(({ country }) => (country.kind === 'value' ? country.figures : []));
  const said = [
    ...new Set(partial.map((figure) => partialText(figure, context)).filter((text) => text !== '')),
  ];
  const old = rows.flatMap(({ own }) => own.notes.filter(({ code }) => code === 'population'));
  return [
    ...(censuses.length > 0 ? [words.census(locale.list(censuses.map((year) => locale.ordinal(year))))] : []),
    ...reasonTexts(old.slice(0, 1), context),
    [words.countryHolds, ...(said.length > 0 ? [words.countryPartial(locale.list(said))] : [])].join(' '),
    ...(peersCensus === undefined
      ? []
      : [words.peersRule(locale.list(peers.map(names.area)), locale.ordinal(peersCensus))]),
    words.levels,
    words.neutral,
    ...(lacking > 0 ? [words.others(locale.number(lacking))] : []),
  ];
}

/** One area beside the country, its peers and all areas, one row an indicator. */
export function ProfileCard({
  profile,
  context,
  look,
  isLinked = false,
}: {
  readonly profile: Profile;
  readonly context: ViewContext;
  readonly look: ChartLook;
  /** Only the leading rows stand here: a link goes to all of them. */
  readonly isLinked?: boolean;
}) {
  const view = useView();
  const { locale, names } = context;
  const words = locale.messages.profile;
  const { area, period, rows, figures } = profile;
  const table = profileTable(profile, context);
  const model = profileChart(profile, context);
  const rules = rulesOf(profile, context);
  const isEmpty = rows.length === 0;
  return (
    <Card
      name="profile"
      state={isEmpty ? 'empty' : 'ready'}
      title={words.title(names.fullArea(area))}
      subtitle={words.subtitle(
        profile.isProvisional
          ? `${locale.period(period)} (${locale.messages.terms.statuses.P})`
          : locale.period(period),
      )}
      table={isEmpty ? undefined : table}
      notes={
        <FigureNotes figures={figures} remarks={{ name: words.rules, texts: rules }} context={context} />
      }
      take={
        isEmpty ? undefined : (
          <TakeAway
            name="profile"
            table={table}
            figures={figures}
            sentence={model.sentence}
            context={context}
          />
        )
      }
    >
      {isEmpty ? (
        <p className="card-foot">{words.empty(names.fullArea(area), locale.when(period))}</p>
      ) : (
        <>
          <ChartFace form="spine" model={model} env={look} height={80 + rows.length * 30} />
          {rules.slice(0, MOST_RULES).map((text) => (
            <p key={text} className="card-foot">
              {text}
            </p>
          ))}
          {isLinked && (
            <p className="card-foot">
              <a
                href={linkTo(view, 'compare', {
                  area,
                  areas: [area],
                  to: period,
                  view: 'profile',
                  measure: 'rate',
                })}
              >
                {words.all}
              </a>
            </p>
          )}
        </>
      )}
    </Card>
  );
}

/** The rules that no reader should do without stand under the picture; the notes have all. */
const MOST_RULES = 6;
