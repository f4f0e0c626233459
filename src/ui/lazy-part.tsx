import { type ComponentType, useEffect, useState } from 'react';

export interface LazyPart<Props extends object> {
  /** Starts the fetch; what was fetched is there at once. */
  readonly fetch: () => void;
  readonly Part: ComponentType<Props & LazyWords>;
}

/** What stands in the place of the part while it is fetched, and where it could not be. */
export interface LazyWords {
  readonly waitingText: string;
  readonly failedText: string;
  readonly retryText: string;
}

/** A part of the page whose program is fetched when it is first needed; a fetch that failed can be tried again. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const fetch = (): Promise<ComponentType<Props>> => {
    loading ??= load().then(
      (part) => {
        loaded = part;
        return part;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  function Part(props: Props & LazyWords) {
    const [Shown, setShown] = useState(() => loaded);
    const [attempt, setAttempt] = useState(0);
    const [failedAt, setFailedAt] = useState(-1);
    useEffect(() => {
      let isCurrent = true;
      fetch().then(
        (part) => isCurrent && setShown(() => part),
        () => isCurrent && setFailedAt(attempt),
      );
      return () => {
        isCurrent = false;
      };
    }, [attempt]);
    if (Shown) return <Shown {...props} />;
    return (
      <p className="panel-note" role="status">
        {failedAt === attempt ? props.failedText : props.waitingText}{' '}
        {failedAt === attempt && (
          <button type="button" className="link" onClick={() => setAttempt(attempt + 1)}>
            {props.retryText}
          </button>
        )}
      </p>
    );
  }
  return { fetch: () => void fetch().catch(() => undefined), Part };
}
