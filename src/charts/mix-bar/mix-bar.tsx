import type { ReactNode } from 'react';
import type { MixBarModel } from './model.ts';

// Below this share a label would touch its neighbour; the list beneath the bar and the table say it.
const LABELLED_FROM = 8;

const MARKS = ['start', 'middle', 'end'] as const;

export interface MixBarProps {
  readonly model: MixBarModel;
  /** Draws the marks of a value; the room of charts knows no status. */
  readonly renderMarks: (marks: readonly string[]) => ReactNode;
}

/**
 * One bar of a hundred percent with number, share and name under each part. Plain boxes instead of a chart engine: the
 * build draws the same markup into the page, and the page takes it over without a shift.
 */
export function MixBar({ model, renderMarks }: MixBarProps) {
  return (
    <div className="mix">
      <div className="mix-bar" role="img" aria-label={model.sentence}>
        {model.segments.map((segment) => (
          <div
            key={segment.key}
            className={`mix-part fill-${segment.fill}`}
            style={{ flexGrow: segment.sharePercent }}
          />
        ))}
        {model.mark && (
          <span className="mix-mark" aria-hidden="true">
            {MARKS.map((place) => (
              <span key={place}>{model.mark}</span>
            ))}
          </span>
        )}
      </div>
      <div className="mix-labels" aria-hidden="true">
        {model.segments.map((segment) => (
          <div key={segment.key} className="mix-label" style={{ flexGrow: segment.sharePercent }}>
            {segment.sharePercent >= LABELLED_FROM && (
              <>
                <span className="mix-value">
                  {segment.value}
                  {renderMarks(segment.marks)}
                </span>{' '}
                <span className="mix-share">{segment.share}</span>{' '}
                <span className="mix-name">{segment.label}</span>
              </>
            )}
          </div>
        ))}
      </div>
      <ul className="mix-list">
        {model.segments.map((segment) => (
          <li key={segment.key}>
            <span className={`swatch fill-${segment.fill}`} />
            <span className="mix-list-name">{segment.label}</span>
            <span className="mix-list-value">
              {segment.value}
              {renderMarks(segment.marks)}
            </span>
            <span className="mix-list-share">{segment.share}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
