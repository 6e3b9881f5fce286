import { CALLS, OPTION_CALLS, runCall, writtenBy, type Call } from '../cli/every-command';
import { MARKERS, SECRETS_IN_INPUTS } from '../cli/inputs-with-secrets';
import { dumpedConfig, dumpOf, READY } from '../diagnosis/dumps/dump-yaml';
import { GOOD } from '../cli/manifests';
import { oneIn } from '../fuzzing';

const INPUTS = Object.entries(SECRETS_IN_INPUTS);
const WITHOUT_SECRETS = {
  manifests: GOOD,
  'a dump': dumpOf(dumpedConfig(READY)),
  'an inventory': 'clusters:\n- cluster: a\n  platform: aws\n  release: "4.19"\n',
  nothing: '',
};

/** Each input is given to a part of the calls, and each call gets a part of the inputs. */
const TRIED = oneIn(
  20,
  CALLS.flatMap((call) =>
    INPUTS.flatMap((input) => (isText(call) ? [false, true] : [false]).map((colours) => ({ call, input, colours }))),
  ),
);

describe.each(CALLS.map((call) => [call.title, call] as const))('%s', (_, call) => {
  test('works on an input without secrets', () => {
    expect(runCall(call, WITHOUT_SECRETS[call.reads])).toMatchObject({ code: 0, err: '' });
  });

  if (!isText(call)) {
    test.each(INPUTS.slice(0, 3))('is the same on a terminal for %s', (_name, input) => {
      expect(runCall(call, input, { colours: true })).toEqual(runCall(call, input));
    });
  }

  test('shows nothing of a secret, and is never silent', () => {
    const tried = TRIED.filter((each) => each.call === call);
    const flaws = tried.flatMap(({ input: [name, input], colours }) => {
      const { out, err } = runCall(call, input, { colours });
      return out + err === '' ? [`${name}: silence`] : shownIn(out + err).map((part) => `${name}: ${part}`);
    });
    expect(tried).not.toEqual([]);
    expect(flaws).toEqual([]);
  });
});

test('every input is tried', () => {
  expect(INPUTS.filter((input) => !TRIED.some((each) => each.input === input)).map(([name]) => name)).toEqual([]);
});

function isText({ title }: Call): boolean {
  return !/--output (?!text)/.test(title);
}

/** This one is asked for secrets. */
const HIDING = OPTION_CALLS.filter(({ args }) => !args('').includes('--show-secrets'));

/** With each option another input is tried, and with every eighth one more; all of all options would take minutes. */
const BESIDE = oneIn(
  8 * INPUTS.length,
  HIDING.flatMap((option) => INPUTS.map((input) => ({ option, input }))),
);

test.each(HIDING.map((each, index) => [each.title, each, index] as const))(
  '%s shows nothing of a secret',
  (_, each, index) => {
    const others = BESIDE.filter(({ option }) => option === each).map(({ input }) => input);
    const first = INPUTS[index % INPUTS.length];
    const shown = [...new Set([...(first === undefined ? [] : [first]), ...others])].flatMap(([name, input]) => {
      const written = writtenBy(each, input);
      return written.trim() === '' ? [`${name}: silence`] : shownIn(written).map((part) => `${name}: ${part}`);
    });
    expect(shown).toEqual([]);
  },
);

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

const TELLING = 6;
const PARTS = MARKERS.flatMap(partsOf);
