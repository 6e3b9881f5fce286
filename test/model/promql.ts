import { parser } from '@prometheus-io/lezer-promql';

/** Where the text is no PromQL, as the parser of Prometheus' own editor sees it. */
export function promqlFlaws(text: string): string[] {
  const flaws: string[] = [];
  parser.parse(text).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) flaws.push(`${from}: ${text.slice(from, to + 10)}`);
    },
  });
  return flaws;
}
