/** Blocks for a moment. Used while a pipe is empty or full. */
export function sleepSync(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MILLISECONDS);
}

const MILLISECONDS = 5;
