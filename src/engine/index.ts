/** What the application starts when a question has no prepared answer; fetched on demand. */
export { createBrowserEngine } from './browser.ts';
export { tablesAt } from './download.ts';
export { fetchInWorker } from './load-in-worker.ts';
export { memoryLimitFor } from './memory.ts';
