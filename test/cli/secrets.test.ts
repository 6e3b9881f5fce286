import { CALLS, OPTION_CALLS, runCall, writtenBy } from './every-command';
import { MARKERS, SECRETS_IN_INPUTS } from './inputs-with-secrets';
import { dumpedConfig, dumpOf, READY } from '../../src/diagnosis/examples/dump-yaml';
import { GOOD } from './manifests';

const INPUTS = Object.entries(SECRETS_IN_INPUTS);
const WITHOUT_SECRETS = {
  manifests: GOOD,
  'a dump': dumpOf(dumpedConfig(READY)),
  'an inventory': 'clusters:\n- cluster: a\n  platform: aws\n  release: "4.19"\n',
  nothing: '',
};

describe.each(CALLS.map((call) => [call.title, call] as const))('%s', (_, call) => {
  test('works on an input without secrets', () => {
    expect(runCall(call, WITHOUT_SECRETS[call.reads])).toMatchObject({ code: 0, err: '' });
  });

  const isText = !/--output (?!text)/.test(call.title);

  if (!isText) {
    test.each(INPUTS.slice(0, 3))('is the same on a terminal for %s', (_name, input) => {
      expect(runCall(call, input, { colours: true })).toEqual(runCall(call, input));
    });
  }

  test.each(isText ? [false, true] : [false])(
    'shows nothing of a secret, and is never silent (colours: %s)',
    (colours) => {
      const flaws = INPUTS.flatMap(([name, input]) => {
        const { out, err } = runCall(call, input, { colours });
        return out + err === '' ? [`${name}: silence`] : shownIn(out + err).map((part) => `${name}: ${part}`);
      });
      expect(flaws).toEqual([]);
    },
  );
});

/** This one is asked for secrets. */
const HIDING = OPTION_CALLS.filter(({ args }) => !args('').includes('--show-secrets'));

test.each(HIDING.map((each) => [each.title, each] as const))('%s shows nothing of a secret', (_, each) => {
  const shown = INPUTS.slice(0, MOST_INPUTS).flatMap(([name, input]) => {
    const written = writtenBy(each, input);
    return written.trim() === '' ? [`${name}: silence`] : shownIn(written).map((part) => `${name}: ${part}`);
  });
  expect(shown).toEqual([]);
});

test('every input holds a secret', () => {
  expect(INPUTS.filter(([, text]) => shownIn(text).length === 0).map(([name]) => name)).toEqual([]);
});

/** Every part of a secret that is long enough to tell something, in clear or in base64. */
function shownIn(text: string): string[] {
  return PARTS.filter((part) => text.includes(part));
}

function partsOf(marker: string): string[] {
  return Array.from({ length: marker.length - TELLING + 1 }, (_, at) => marker.slice(at, at + TELLING));
}

/** Of options: their number times that of all inputs would take minutes. */
const MOST_INPUTS = 3;

const TELLING = 6;
const PARTS = MARKERS.flatMap(partsOf);
