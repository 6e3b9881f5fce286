import { attempt, OperatorError } from '../../../src/operator/go/operator-error';

test('what succeeds has a value', () => {
  expect(attempt(() => 4)).toEqual({ value: 4 });
});

test('what the Operator reports has its message, and a reason where code asks for it', () => {
  const failed = (error: Error) =>
    attempt(() => {
      throw error;
    });
  expect(failed(new OperatorError('no'))).toEqual({ error: 'no', reason: undefined });
  expect(failed(new OperatorError('no', 'storage not configured'))).toEqual({
    error: 'no',
    reason: 'storage not configured',
  });
  expect(() => failed(new TypeError('a mistake of ours'))).toThrow('a mistake of ours');
});
