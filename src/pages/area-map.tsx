import { useMemo } from 'react';
import { type Loaded, useDoor, useOutlines } from '../answers/use-door.ts';
import type { ChartLook } from '../charts/env.ts';
import type { Outlines } from '../model/geometry.ts';
import { Failure } from '../ui/waiting.tsx';
import { ChartFace } from './chart-face.tsx';
import { type MapSubject, mapModel } from './map-model.ts';
import type { ViewContext } from './view.ts';
import './area-map.css';

interface Props {
  readonly subject: MapSubject;
  readonly context: ViewContext;
  readonly look: ChartLook;
  /** Where a click leads to another view of the page. */
  readonly onSelect?: (area: string) => void;
}

/** Until the map knows its width and with it its height. */
const HEIGHT = 300;

/** The map as large as its place is wide; until its outlines are there, an empty place. */
export function AreaMap({ subject, context, look, onSelect }: Props) {
  const outlines = useOutlines(subject.province);
  const model = useMemo(
    () => (outlines.state === 'ready' ? mapModel(subject, outlines.value, context) : undefined),
    [subject, outlines, context],
  );
  const lacking = lackingIn(outlines, subject).map(context.names.area);
  if (outlines.state === 'error') return <Failure error={outlines.error} retry={outlines.retry} />;
  return (
    <div className="area-map" data-painting={model === undefined}>
      {model && <ChartFace form="map" model={model} env={look} height={HEIGHT} onSelect={onSelect} />}
      {lacking.length > 0 && <p className="map-remark">{context.locale.messages.maps.without(lacking)}</p>}
    </div>
  );
}

/** Areas of a map that the source of its outlines lacks. */
function lackingIn(outlines: Loaded<Outlines>, { values }: Pick<MapSubject, 'values'>): readonly string[] {
  if (outlines.state !== 'ready') return [];
  return outlines.value.without.filter((code) => values.some(({ area }) => area === code));
}

/** Where the outlines come from, and what they are not. */
export function MapNotes({
  subject: { province, values },
  context: { locale, names },
}: Pick<Props, 'subject' | 'context'>) {
  const { licences } = useDoor().manifest.geometry;
  const { maps } = locale.messages;
  const lacking = lackingIn(useOutlines(province), { values });
  return (
    <dl className="notes">
      <div>
        <dt>{maps.outlines}</dt>
        <dd>{maps.notOfficial}</dd>
        {lacking.length > 0 && <dd>{maps.without(lacking.map(names.area))}</dd>}
        <dd>
          {maps.source(province === undefined ? 'react-iran-map' : 'react-iran-provinces-map')}{' '}
          <a href={`data/${licences.path}`}>{maps.licence}</a>
        </dd>
      </div>
    </dl>
  );
}
