import type { Area } from '../evidence/area';
import { conditionText } from '../evidence/condition';
import { CERTAINTIES, type Certainty, type Match, type Explanation } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { inRegistry } from './steps';
import type { Statement, StatementSource } from '../evidence/statement';

/** Statements with a text, and what the first of them contains. */
export interface Mention {
  readonly statements: readonly Statement[];
  /** The groups of the pattern in the first statement; empty where a group took no part. */
  readonly group: (name: string) => string;
  readonly certainty: Certainty;
}

/** What a cause makes of a mention. @default - certainty and evidence are those of the mention */
export type Explained = Explanation & Partial<Match>;

/** Where a text is looked for. @default - everywhere */
export interface Where {
  readonly sources?: readonly StatementSource[];
  readonly areas?: readonly Area[];
  /** Statements with this text are something else. */
  readonly but?: RegExp | readonly RegExp[];
}

/** The statements that contain a text; undefined if there are none. What is most certain comes first. */
export function mentions(
  { statements }: Dump,
  pattern: RegExp,
  { sources, areas, but }: Where = {},
): Mention | undefined {
  const others = but === undefined ? [] : [but].flat();
  const found = statements.filter(
    (each) =>
      (sources === undefined || sources.includes(each.source)) &&
      (areas === undefined || each.areas.some((area) => areas.includes(area))) &&
      pattern.test(each.text) &&
      !others.some((other) => other.test(each.text)),
  );
  const sorted = [...found].sort((a, b) => weightOf(a) - weightOf(b));
  const [first] = sorted;
  if (first === undefined) return undefined;
  const groups = pattern.exec(first.text)?.groups ?? {};
  return {
    statements: sorted,
    group: (name) => groups[name] ?? '',
    certainty: CERTAINTY[weightOf(first)] ?? 'possible',
  };
}

/** The match of a cause where a text is found: usually all that a cause needs. */
export function* whereMentioned(
  dump: Dump,
  pattern: RegExp,
  make: (found: Mention) => Explained,
  where?: Where,
): Generator<Match> {
  const found = mentions(dump, pattern, where);
  if (found === undefined) return;
  const { certainty, evidence, ...rest } = make(found);
  const shown = isConfirmed(found, dump, pattern) ? 'certain' : found.certainty;
  const match = { ...rest, certainty: lessCertain(certainty, shown), evidence: evidence ?? found.statements };
  yield { ...match, ...contradicted(found) };
}

/** What is called missing, and is there, needs no fix. */
function contradicted({ statements: [first] }: Mention): Partial<Match> {
  if (first?.contradictedBy === undefined) return {};
  return {
    what: `The status says that something is missing, but the input has ${first.contradictedBy}: the status may be older.`,
    fix: [
      inRegistry(
        'See whether the Operator still reports it:',
        'logs deployment/cluster-image-registry-operator --tail=50',
      ),
    ],
  };
}

/** Whether the Operator has to say for the same objects what a line of a log says. */
function isConfirmed({ statements: [first] }: Mention, { prediction }: Dump, pattern: RegExp): boolean {
  if (first?.source !== 'log') return false;
  return prediction()?.conditions.some((condition) => pattern.test(conditionText(condition))) === true;
}

/** A cause may be less certain than what it was found in, and not more. */
function lessCertain(claimed: Certainty | undefined, shown: Certainty): Certainty {
  return claimed === undefined || CERTAINTIES.indexOf(claimed) < CERTAINTIES.indexOf(shown) ? shown : claimed;
}

/** The status of an object shows how it is; an event, how it was; a line of a log, what was tried once; a prediction, what is to come. */
function weightOf({ source, isStale }: Statement): number {
  if (isStale === true) return 2;
  return source === 'log' || source === 'prediction' ? 1 : source === 'event' ? 0.5 : 0;
}

const CERTAINTY: Readonly<Record<number, Certainty>> = { 0: 'certain', 0.5: 'certain', 1: 'likely', 2: 'possible' };
