import { join } from 'node:path';

/**
 * Node prints the stack of an error that nobody catches. After this, the stack begins with the message, and shows only files of
 * the user, so that the first line names where the library was called. Call it where the error is created.
 */
export function atCaller<T extends Error>(error: T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = DEEPEST;
  Error.captureStackTrace(error);
  Error.stackTraceLimit = limit;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  const ofUser = frames.filter((frame) => !frame.includes(OURS) && !/[\\/]node_modules[\\/]|\bnode:/.test(frame));
  if (ofUser.length > 0) error.stack = [error.message, ...ofUser].join('\n');
  return error;
}

/** The frames of the user are below those of the library. */
const DEEPEST = 50;

/** The folder that holds the code of the library. */
const OURS = join(__dirname, '..', '..');
