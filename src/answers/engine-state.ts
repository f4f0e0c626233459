import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EngineState } from '../engine/engine.ts';

/** What the engine is doing, for whoever waits for it. */
export interface EngineStateStore {
  readonly get: () => EngineState;
  readonly set: (state: EngineState) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store of the engine's last state. */
export function createEngineStateStore(): EngineStateStore {
  let current: EngineState = { kind: 'idle' };
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (state) => {
      current = state;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const EngineStateContext = createContext(createEngineStateStore());
export const EngineStateProvider = EngineStateContext.Provider;

/** The engine's state; a component that reads it is drawn again as bytes arrive. */
export function useEngineState(): EngineState {
  const store = useContext(EngineStateContext);
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
