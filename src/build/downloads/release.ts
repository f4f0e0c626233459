import type { DataPackage } from '../../model/data-set-rows.ts';
import type { Audience } from '../audience.ts';

/** The release that files are made of. */
export interface Release {
  readonly about: DataPackage;
  readonly id: string;
  readonly audience: Audience;
  /** `CHANGES.md` of the data set, empty where there is none. */
  readonly changes: string;
  /** The data set's own descriptor: licences, sources and contributors as its authors give them. */
  readonly descriptor: Readonly<Record<string, unknown>>;
}

export const isSynthetic = ({ about }: Release): boolean => about.kind === 'synthetic';
export const isInternal = ({ audience }: Release): boolean => audience === 'internal';
export const isMarked = (release: Release): boolean => isSynthetic(release) || isInternal(release);

/** How the names of all files of a release begin: data set and marks. */
export function stemOf({ about: { name, kind }, audience }: Release): string {
  const stem = kind === 'synthetic' && !name.includes('synthetic') ? `${name}-synthetic` : name;
  return audience === 'internal' ? `${stem}-internal` : stem;
}
