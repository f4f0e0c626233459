/** What the application starts when a question has no prepared answer; fetched on demand. */
export { createBrowserEngine } from './browser.ts';
export { digestInWorker } from './digest.ts';
export { tablesAt } from './download.ts';
export { memoryLimitFor } from './memory.ts';
