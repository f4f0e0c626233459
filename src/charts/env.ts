import {
  CATEGORICAL,
  type Colours,
  FONT_FAMILY,
  SEQUENTIAL,
  THEMES,
  type ThemeName,
} from '../theme/tokens.ts';

/** All that a chart takes from the page around it, without its size. */
export interface ChartLook {
  readonly colours: Colours;
  readonly categorical: readonly string[];
  readonly sequential: readonly string[];
  readonly direction: 'rtl' | 'ltr';
  /** The word tiled over a picture that must not pass for another: of invented figures, or for internal use; else empty. */
  readonly mark: string;
  readonly fontFamily: string;
  readonly reducedMotion: boolean;
}

/** A look with the size of the picture in CSS pixels. */
export interface ChartEnv extends ChartLook {
  readonly width: number;
  readonly height: number;
}

export interface LookChoices {
  readonly theme: ThemeName;
  readonly direction: 'rtl' | 'ltr';
  readonly mark: string;
  readonly reducedMotion?: boolean;
}

/** The look of a chart on a page of a theme and a language. */
export function chartLook(choices: LookChoices): ChartLook {
  const { theme, direction, mark, reducedMotion = true } = choices;
  return {
    colours: THEMES[theme],
    categorical: CATEGORICAL[theme],
    sequential: SEQUENTIAL[theme],
    direction,
    mark,
    fontFamily: FONT_FAMILY,
    reducedMotion,
  };
}
