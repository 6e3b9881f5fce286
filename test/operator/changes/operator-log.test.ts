import { operatorLogChanged } from '../../../src/operator/changes/operator-log';
import { config } from '../clusters';
import { edit, found } from './edits';

const side = (spec: object) => [config({ storage: { emptyDir: {} }, ...spec })];
const TOLD = (old: string, now: string): string =>
  `change Config/cluster: the log level of the Operator itself changes; the registry does not change (spec.operatorLogLevel changed): ${old} → ${now} [pkg/operator/starter.go RunOperator]`;

test.each([
  [{}, { operatorLogLevel: 'Debug' }, [TOLD('Normal', 'Debug')]],
  [{ operatorLogLevel: 'TraceAll' }, { operatorLogLevel: '' }, [TOLD('TraceAll', 'Normal')]],
  [{}, { operatorLogLevel: 'Normal' }, []],
  [{}, { logLevel: 'Debug' }, []],
])('%j to %j', (old, now, expected) => {
  expect(found(operatorLogChanged, side(old), side(now))).toEqual(expected);
});

test('it is not an edit that waits until the registry is Managed', () => {
  const unmanaged = { managementState: 'Unmanaged' };
  expect(edit(side(unmanaged), side({ ...unmanaged, operatorLogLevel: 'Debug' }))).toEqual([TOLD('Normal', 'Debug')]);
});

test('a Config that is made or deleted says nothing of it', () => {
  expect(found(operatorLogChanged, [], side({ operatorLogLevel: 'Debug' }))).toEqual([]);
  expect(found(operatorLogChanged, side({ operatorLogLevel: 'Debug' }), [])).toEqual([]);
});
