import type { LRParser } from '@lezer/lr';

// Its types are those of an ES module; there is a CommonJS module beside it.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import of it would have no types here
const { parser } = require('@prometheus-io/lezer-promql') as { readonly parser: LRParser };

/** Where the text is no PromQL, as the parser of Prometheus' own editor sees it. */
export function promqlErrors(text: string): string[] {
  const errors: string[] = [];
  parser.parse(text).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) errors.push(`${from}: ${text.slice(from, to + 10)}`);
    },
  });
  return errors;
}
