import { useRef } from 'react';
import { lazyPart } from '../ui/lazy-part.tsx';
import { Popup } from '../ui/popup.tsx';
import type { AreaPanelProps } from './area-panel.tsx';
import { lazyWords } from './lazy-words.ts';
import type { ViewContext } from './view.ts';

const panel = lazyPart<AreaPanelProps>(() => import('./area-panel.tsx').then(({ AreaPanel }) => AreaPanel));

export interface AreaChoiceProps extends Pick<AreaPanelProps, 'context' | 'hasFigure'> {
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly area: string;
  readonly onChange: (area: string) => void;
}

/** One area, as a phrase that opens the list of areas. */
export function AreaChoice({ label, isLabelShown, area, context, hasFigure, onChange }: AreaChoiceProps) {
  return (
    <Popup
      label={label}
      isLabelShown={isLabelShown ?? false}
      text={plainName(area, context)}
      onNear={panel.fetch}
    >
      {(close) => (
        <panel.Part
          {...lazyWords(context)}
          label={label}
          context={context}
          chosen={[area]}
          hasFigure={hasFigure}
          onChoose={(code) => {
            close();
            if (code !== area) onChange(code);
          }}
        />
      )}
    </Popup>
  );
}

export interface AreasChoiceProps extends Pick<AreaPanelProps, 'context' | 'hasFigure'> {
  readonly label: string;
  readonly text: string;
  readonly areas: readonly string[];
  /** Ways to choose many at once, by their names; undefined are those that the page opens with. */
  readonly actions: readonly { readonly label: string; readonly areas: readonly string[] | undefined }[];
  readonly doneText: string;
  /** The first change of an opened panel is a step of its own on the way back, those after it are not. */
  readonly onChange: (areas: readonly string[] | undefined, isFirst: boolean) => void;
}

/** Several areas, as a phrase that opens the list of areas. */
export function AreasChoice({ label, text, ...rest }: AreasChoiceProps) {
  return (
    <Popup label={label} text={text} onNear={panel.fetch}>
      {(close) => <AreasPanel label={label} close={close} {...rest} />}
    </Popup>
  );
}

function AreasPanel({
  close,
  context,
  areas,
  actions,
  doneText,
  onChange,
  ...rest
}: Omit<AreasChoiceProps, 'text'> & { readonly close: () => void }) {
  const isFirst = useRef(true);
  const choose = (chosen: readonly string[] | undefined) => {
    onChange(chosen, isFirst.current);
    isFirst.current = false;
  };
  return (
    <panel.Part
      {...lazyWords(context)}
      {...rest}
      context={context}
      chosen={areas}
      isMany
      actions={[
        ...actions.map((action) => ({ label: action.label, run: () => choose(action.areas) })),
        { label: doneText, run: close },
      ]}
      onChoose={(code) =>
        choose(areas.includes(code) ? areas.filter((one) => one !== code) : [...areas, code])
      }
    />
  );
}

/** Without the synthetic mark, which stands beside every control. */
function plainName(code: string, { names, catalogue, locale }: ViewContext): string {
  const name = names.plainArea(code);
  return catalogue.area(code)?.level === 'county' ? locale.messages.terms.county(name) : name;
}
