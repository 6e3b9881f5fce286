import type { ManifestReference } from '../../src/core/finding';
import type { LocatedFinding } from '../../src/check/check-report';
import { locatedFindings } from '../../src/check/located-findings';
import { RULES } from '../../src/rules';
import { readYaml } from '../../src/yaml/read-yaml';
import { circumstances, type Situation } from './judging';

/** What one rule says of YAML texts, and of their near misses. Each case is named by what it shows. */
export interface RuleTable {
  /** Texts of which the rule says nothing. */
  readonly accept: Readonly<Record<string, string | Accepted>>;
  /** Texts of which it says exactly this. */
  readonly reject: Readonly<Record<string, Rejected>>;
}

export interface Accepted extends Situation {
  readonly yaml: string;
}

export interface Rejected extends Accepted {
  /** All that the rule finds, in the order of the lines. */
  readonly findings: readonly Expected[];
}

/** A finding, as far as the case is about it: where one is the first of its kind, all of it. */
export interface Expected {
  readonly line: number;
  readonly field: string;
  readonly object?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly fix?: string;
  readonly source?: string;
  readonly acknowledged?: string;
  /** The other object that it is about, and its line: `Config/cluster, line 8`. */
  readonly related?: string;
}

/** Tables that are collected instead of tested, for laws over all of them. */
let collected: { readonly id: string; readonly table: RuleTable }[] | undefined;

/** Tests a rule by its table. That no other rule speaks is a law of all rules, and no matter of a table. */
export function testRule(id: string, table: RuleTable): void {
  if (collected !== undefined) {
    collected.push({ id, table });
    return;
  }
  describe(`${id} accepts`, () => {
    test.each(Object.entries(table.accept))('%s', (_, accepted) => {
      expect(findingsOf(id, accepted).map(({ message }) => message)).toEqual([]);
    });
  });
  describe(`${id} rejects`, () => {
    test.each(Object.entries(table.reject))('%s', (_, rejected) => {
      const { findings } = rejected;
      expect(findingsOf(id, rejected).map((finding, index) => like(findings[index], finding))).toEqual(findings);
    });
  });
}

/** The tables that the files of `load` test. */
export function tablesOf(load: () => void): readonly { readonly id: string; readonly table: RuleTable }[] {
  collected = [];
  try {
    load();
    return collected;
  } finally {
    collected = undefined;
  }
}

/** What a rule says of one case of its table. */
export function findingsOf(id: string, given: string | Accepted): LocatedFinding[] {
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`${id} is no rule`);
  const { yaml, ...situation } = typeof given === 'string' ? { yaml: given } : given;
  const { objects, unreadable } = readYaml('table.yaml', yaml);
  if (unreadable.length > 0) throw new Error(`a table holds YAML that nobody reads: ${JSON.stringify(unreadable)}`);
  // The others are silent and not absent: a rule may ask which ones there are.
  const rules = RULES.map((each) => (each === rule ? each : { ...each, check: () => [] }));
  return locatedFindings({ objects }, circumstances(situation), rules);
}

/** What of a finding the table asks for; of one that it does not expect, its place and its words. */
function like(expected: Expected | undefined, finding: LocatedFinding): Expected {
  const other = finding.related?.();
  const actual: Record<string, unknown> = {
    object: inShort(finding.object),
    related: other === undefined ? undefined : `${inShort(other.object)}, line ${other.line}`,
  };
  const asked = expected ?? { line: 0, field: '', found: '' };
  const keys = Object.keys(asked) as (keyof Expected)[];
  return Object.fromEntries(keys.map((key) => [key, key in actual ? actual[key] : finding[key]])) as never;
}

function inShort({ kind, name }: ManifestReference): string {
  return `${kind}/${name}`;
}
