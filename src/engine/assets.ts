import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { EngineAssets } from './browser.ts';

/** DuckDB's program and worker as files of this site. Only the bundler can read this module. */
export const ENGINE_ASSETS: EngineAssets = { wasm, worker, wasmBytes: 34_242_586 };
