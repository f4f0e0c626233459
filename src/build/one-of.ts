import { DataError } from './data-error.ts';

/** A setting as one of the values it takes. Throws DataError that names them. */
export function oneOf<T extends string>(setting: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new DataError(`${setting} is ${value}; it takes ${allowed.join(' or ')}`);
  return found;
}
