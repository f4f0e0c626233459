export { type Answer, fromAnswer, toAnswer } from './answer.ts';
export { type BrowserEngineOptions, createBrowserEngine, type EngineAssets } from './browser.ts';
export { ColumnsError, type ColumnTypes } from './columns.ts';
export { tablesAt } from './download.ts';
export { type Engine, EngineError, type EngineState, QueryError, type TableSource } from './engine.ts';
export { type ColumnType, keyText, type Parameter, type Query, SqlFragment, sql } from './query.ts';
