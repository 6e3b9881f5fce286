import fc from 'fast-check';
import { oneIn, runs } from '../fuzzing';
import { difference, type Asked } from './asked';
import { browserEngine, inThere } from './browser-engine';
import { generatedQuestions } from './generated-questions';
import { askedOfDist } from './golden-files';

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
  fc.assert(
    fc.property(generatedQuestions(), (questions) => {
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
