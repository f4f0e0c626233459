/** A data set that the build refuses. `problems` are lines `file:line:column severity code message`. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly problems: readonly string[];
  constructor(message: string, problems: readonly string[] = []) {
    super(message);
    this.problems = problems;
  }
}
