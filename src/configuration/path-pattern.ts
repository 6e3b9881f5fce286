import picomatch from 'picomatch/posix';

/** A test for paths by patterns such as `clusters/prod/**`; a pattern that names a folder matches all of it. */
export function pathPattern(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.map((pattern) => pattern.replace(/^\.\//, '').replace(/\/+$/, ''));
  return picomatch([...all, ...all.map((pattern) => `${pattern}/**`)], { dot: true });
}
