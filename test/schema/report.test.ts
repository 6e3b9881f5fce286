import { Release } from '../../src/core/release';
import { validateObject } from '../../src/schema/validate';
import { config } from './objects';

function errorsIn(spec: Readonly<Record<string, unknown>>) {
  return validateObject('Config', config(spec), Release.V5_1).errors;
}

test.each([
  [{ managmentState: 'Managed' }, { kind: 'unknown', suggestion: 'managementState' }],
  [{ storage: { pvc: { claimName: 'data' } } }, { kind: 'unknown', suggestion: 'claim' }],
  [{ managementState: 'managed' }, { kind: 'pattern', suggestion: 'Managed' }],
  [{ replicas: '007' }, { kind: 'type', value: '007', suggestion: '007' }],
  [{ readOnly: 'yes' }, { kind: 'type', value: 'yes', suggestion: 'true' }],
  [{ nodeSelector: { a: 1 } }, { kind: 'type', value: 1, suggestion: '1' }],
])('of %j it keeps what was probably meant apart from the words', (spec, known) => {
  expect(errorsIn({ replicas: 1, ...spec })).toMatchObject([known]);
});

test.each<[Readonly<Record<string, unknown>>, string]>([
  [{ xyz: 1 }, 'an unknown field that resembles none'],
  [{ replicas: 'two' }, 'a text that no quotes make a number of'],
  [{ replicas: '1'.repeat(61) }, 'a number too long to be shown'],
  [{ routes: 1 }, 'a scalar where a list belongs'],
  [{ httpSecret: 12345678 }, 'a secret'],
])('of %j it suggests nothing: %s', (spec) => {
  const [error, ...others] = errorsIn({ replicas: 1, ...spec });
  expect(others).toEqual([]);
  expect(error?.suggestion).toBeUndefined();
});

test('keeps the value of no secret, and of no text that is too long to be shown', () => {
  for (const spec of [{ httpSecret: 12345678 }, { replicas: '1'.repeat(61) }]) {
    expect(errorsIn({ replicas: 1, ...spec }).map(({ value }) => value)).toEqual([undefined]);
  }
});
