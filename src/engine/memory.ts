/** What the database may take where the device says nothing of its memory: Firefox, Safari, and sites without https. */
const DEFAULT_MEMORY = '1GB';

/**
 * DuckDB's memory limit for a device, from the browser's own estimate of its memory in GB (`navigator.deviceMemory`: a
 * power of two, never more than 8). A quarter of the device, at least 256 MB; at most 2 GB, because WebAssembly reaches
 * 4 GB and answers and the program itself lie in the same space.
 */
export function memoryLimitFor(deviceMemory: number | undefined): string {
  if (deviceMemory === undefined || !(deviceMemory > 0)) return DEFAULT_MEMORY;
  return `${Math.min(2_048, Math.max(256, Math.round(deviceMemory * 256)))}MB`;
}

/** Errors of a heap that is full, by the words of DuckDB, of the C++ runtime and of JavaScript engines. */
const MEMORY = /Out of Memory|bad_alloc|allocation failed|allocation failure|enlarge memory|out of memory/i;

/** True for an error that says that memory ran out. */
export function isMemoryError({ message }: Error): boolean {
  return MEMORY.test(message);
}

/** DuckDB kept to its limit and told so: nothing is broken, only this answer is too large. */
export function isCleanMemoryError({ message }: Error): boolean {
  return /^Out of Memory Error:/.test(message) && !/allocation failure/i.test(message);
}
