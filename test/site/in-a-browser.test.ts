import fc from 'fast-check';
import { RELEASES } from '../../src/core/release';
import { Platform } from '../../src/platforms/platform';
import { oneIn, runs } from '../fuzzing';
import { hostileInput } from '../laws/hostile-input';
import { difference, type Asked } from './asked';
import { browserEngine, inThere } from './browser-engine';
import { askedOfDist, fourQuestions } from './golden-files';

const ask = browserEngine();

test('where the engine runs here there is nothing of Node', () => {
  const types = inThere('[typeof process, typeof Buffer, typeof require, typeof setTimeout, typeof fetch].join()');
  expect(types).toBe('undefined,undefined,undefined,undefined,undefined');
});

test('a browser answers about the golden files as the command does', () => {
  const asked = oneIn(24, askedOfDist());
  expect(asked.flatMap((each) => difference(each, ask(each)) ?? [])).toEqual([]);
  expect(new Set(asked.map(({ command }) => command)).size).toBe(4);
  expect(asked.filter((each) => ask(each).answer !== undefined).length).toBeGreaterThan(asked.length / 3);
});

test('a browser answers about any text as the command does', () => {
  const options = fc.record(
    { release: fc.constantFrom(...RELEASES), platform: fc.constantFrom(...Object.values(Platform)) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(hostileInput(), hostileInput(), options, (input, other, known) => {
      const questions = fourQuestions({ 'a.yaml': asText(input) }, { 'a.yaml': asText(other) }, known);
      expect(questions.flatMap((each) => difference(each, ask(each)) ?? [])).toEqual([]);
    }),
    runs(12),
  );
});

test('a difference is seen, in answers and where there is none', () => {
  const asked: Asked = { command: 'preview', texts: { 'a.yaml': 'kind: Config\n' }, options: {} };
  const said = ask(asked);
  expect([difference(asked, said), said.answer]).toEqual([undefined, undefined]);
  expect(difference(asked, { error: 'found something else' })).toContain('found something else');
  expect(difference(asked, { answer: '{}' })).toContain('line 1');
});

/** What a file of such a content holds for a browser: half a character is none. */
function asText(content: string | Uint8Array): string {
  return Buffer.from(content).toString('utf8');
}
