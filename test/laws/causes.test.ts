import { withoutCredentials } from '../../src/core/without-credentials';
import { CAUSES } from '../../src/diagnosis';
import { explainText } from '../../src/report/explain/formats/explain-text';
import type { FormatContext } from '../../src/report/format';
import { RULES } from '../../src/rules';
import { readYaml } from '../../src/yaml/read-yaml';
import { diagnosisOf } from '../diagnosis/diagnosing';
import { DUMPS, dumpsOf } from '../diagnosis/dumps';

const IDS = RULES.map(({ id }) => id);

const SHOWN = new Map(CAUSES.map(({ id }) => [id, diagnosisOf(dumpsOf(id).shows(), dumpsOf(id))]));

describe.each(CAUSES.map((cause) => [cause.id, cause] as const))('%s', (id, cause) => {
  const { title, why, decides, source, messages, rule } = cause;
  const dumps = dumpsOf(id);
  const shown = SHOWN.get(id)!;

  test('has a heading, sentences, a source with its place, and messages to search for', () => {
    expect(id).toMatch(/^IRC\d{3}$/);
    expect(title).toMatch(/^[A-Za-z].*[^\s.]$/);
    for (const text of [why, decides]) expect(text).toMatch(/^[A-Z].*[^\s.]\.$/);
    expect(source).toMatch(/^\S+ \S.*[^\s.]$/);
    for (const text of [title, why, decides, source]) expect(text).not.toMatch(/undefined|\n| {2}/);
    expect(messages.length).toBeGreaterThan(0);
    expect(rule === undefined || IDS.includes(rule)).toBe(true);
  });

  test('is the first cause of its dump', () => {
    expect(shown.causes.map((each) => each.id)[0]).toBe(id);
    expect(shown.healthy).toBe(false);
    expect(readYaml('dump.yaml', dumps.shows()).unreadable).toEqual([]);
  });

  test('is not the first cause of the dump that looks alike', () => {
    expect(diagnosisOf(dumps.alike(), dumps).causes[0]?.id).not.toBe(id);
    expect(dumps.alike()).not.toBe(dumps.shows());
  });

  test('says where, proves it, and says what to do', () => {
    const [first] = shown.causes;
    expect(first?.what).toMatch(/^[A-Z].*\.$/s);
    expect(first?.what).not.toMatch(/undefined| {2}|\.\.$/);
    expect(first?.object).toMatch(/^[A-Z]\w+(?:\/\S+)*$/);
    expect(first?.field).toMatch(/^[a-z]/i);
    expect(first?.evidence.length).toBeGreaterThan(0);
    for (const { file, line, text } of first?.evidence ?? []) {
      expect([file, line > 0, text !== '']).toEqual(['dump.yaml', true, true]);
    }
    expect(first?.explains.length).toBeGreaterThan(0);
    expect(first?.fix.length).toBeGreaterThan(0);
    for (const step of first?.fix ?? []) {
      expect(step.do).toMatch(/^[A-Za-z].*[.:]$/);
      expect(step.do.endsWith(':')).toBe(step.command !== undefined || step.patch !== undefined);
      expect(step.command ?? 'oc').not.toMatch(/undefined|\n/);
      // What is hidden in the output would be missing in the command.
      expect(withoutCredentials(step.command ?? 'oc')).toBe(step.command ?? 'oc');
    }
  });
});

test('the text of each cause fits a screen of 100 columns and 45 lines; only what is copied may be longer', () => {
  const format = { paint: (_: string, text: string) => text } as FormatContext;
  const unfit = [...SHOWN].flatMap(([id, { causes, ...rest }]) => {
    const lines = explainText({ ...rest, causes: causes.slice(0, 1), collect: [] }, format).split('\n');
    // A word that is too long is not broken.
    const wide = lines.filter((line) => line.length > 100 && !line.startsWith('      $ ') && / \S/.test(line.trim()));
    return lines.length > 45 || wide.length > 0 ? [`${id}: ${lines.length} lines, ${wide.join('; ')}`] : [];
  });
  expect(unfit).toEqual([]);
});

test('an id names one cause, with its dumps', () => {
  const ids = CAUSES.map(({ id }) => id);
  expect([...DUMPS.keys()].sort()).toEqual(ids);
  expect(ids).toEqual([...new Set(ids)].sort());
});
