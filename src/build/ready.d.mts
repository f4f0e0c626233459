/** Types of ready.mjs, which has to stay plain JavaScript: it runs before any package is installed. */

export interface Machine {
  readonly root: string;
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
}

/** What the environment says of the build: for whom (TARAZU_AUDIENCE), and how large the example is (EXAMPLE_ROWS). */
export interface BuildSettings {
  readonly audience?: string | undefined;
  readonly exampleRows?: string | undefined;
}

export interface ReadyEffects extends Machine {
  readonly settings: BuildSettings;
  readonly pid: number;
  /** Runs npm in the root and answers its exit code. */
  npm(args: readonly string[]): Promise<number>;
  say(line: string): void;
  /** Milliseconds of the wall clock. */
  now(): number;
  sleep(ms: number): Promise<void>;
  isAlive(pid: number): boolean;
}

export interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

export interface Lock {
  readonly packages?: Readonly<Record<string, LockEntry>>;
}

export class ReadyError extends Error {
  constructor(message: string, exitCode: number);
  readonly exitCode: number;
}

export function ready(steps: readonly string[], effects: ReadyEffects): Promise<void>;
export function installKey(machine: Machine): string;
export function buildKey(root: string, settings?: BuildSettings): string;
export function isInstalledFrom(
  lock: Lock,
  record: Lock,
  machine: { readonly platform: string; readonly arch: string; hasPackage(place: string): boolean },
): boolean;
export function machineEffects(root: string): ReadyEffects;
