import fc from 'fast-check';
import { RELEASES } from '../../src/core/release';
import { Platform } from '../../src/platforms/platform';
import type { Outcome } from '../cli/checking';
import { CALLS, runCall } from '../cli/every-command';
import { hostileInput } from './hostile-input';
import { timed } from '../cpu-time';
import { runs } from '../fuzzing';

/** Many times what the slowest of such inputs needs. */
const MOST_MILLISECONDS = 5000;

test('no command crashes, hangs or shows its inside, whatever it is given', () => {
  // SARIF tells every rule each time, which is slow to write and to read, and holds the findings of JSON.
  const [forRules, plain] = partition(
    titlesOf((name) => name === 'check'),
    (title) => title.includes('sarif'),
  );
  const checks = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...forRules) },
    { weight: 7, arbitrary: fc.constantFrom(...plain) },
  );
  // Half of the inputs are enough for the others, which read the same way and take longer.
  const others = fc.option(fc.constantFrom(...titlesOf((name) => name !== 'check')), { nil: undefined, freq: 2 });
  const options = fc.record({ release: fc.constantFrom(...RELEASES), platform: fc.constantFrom(...PLATFORMS) });
  fc.assert(
    fc.property(hostileInput(), fc.tuple(checks, others), options, (input, each, { release, platform }) => {
      for (const call of CALLS.filter(({ title }) => each.includes(title))) {
        const { result, milliseconds } = timed(() => runCall(call, input, {}, ['--release', release, ...platform]));
        const errors = errorsOf(result, milliseconds);
        if (errors.length > 0) throw new Error(`${call.title}: ${errors.join(', ')}`);
      }
    }),
    runs(120),
  );
});

function partition(all: readonly string[], isFirst: (each: string) => boolean): [string[], string[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

function titlesOf(command: (name: string) => boolean): string[] {
  return CALLS.filter(({ name, reads }) => ['manifests', 'a dump'].includes(reads) && command(name)).map(
    ({ title }) => title,
  );
}

const PLATFORMS: readonly (readonly string[])[] = [
  [],
  ...Object.values(Platform).map((platform) => ['--platform', platform]),
];

function errorsOf({ code, out, err }: Outcome, milliseconds: number): string[] {
  const text = out + err;
  return [
    ...([0, 1, 2].includes(code) ? [] : [`exit code ${String(code)}`]),
    ...(milliseconds < MOST_MILLISECONDS ? [] : ['slow']),
    ...['[object ', 'of a defect', 'rule itself failed', 'Please report'].filter((sign) => text.includes(sign)),
    ...(/^[ \t]+at .*[:(]\d+:\d+/m.test(text) ? ['a stack'] : []),
    ...(/^\s*[[{]/.test(out) ? jsonErrors(out) : []),
    ...(text === '' ? ['silence'] : []),
  ];
}

function jsonErrors(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch {
    return ['broken JSON'];
  }
}
