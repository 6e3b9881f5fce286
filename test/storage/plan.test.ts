import { BACKENDS, backendOf, configuredBackends } from '../../src/storage';
import { checkStanzaText, namesItsStorage } from '../../src/storage/backend';
import { StorageManagementState } from '../../src/storage/options';
import { planStorage } from '../../src/storage/plan';

const { MANAGED, UNMANAGED } = StorageManagementState;

describe('planStorage', () => {
  test.each(BACKENDS.flatMap((backend) => backend.nameKeys.map((key) => [backend.field, key, backend] as const)))(
    '%s with %s is the user’s, and the Operator’s where that is empty',
    (_field, key, backend) => {
      expect(planStorage({ backend, stanza: { [key]: 'layers' }, options: {} }).managementState).toBe(UNMANAGED);
      expect(planStorage({ backend, stanza: { [key]: '' }, options: {} }).managementState).toBe(MANAGED);
      expect(planStorage({ backend, stanza: {}, options: {} }).managementState).toBe(MANAGED);
    },
  );

  test('does as it is told', () => {
    const stanza = { bucket: 'layers' };
    const options = { managementState: MANAGED, acknowledge: { IR503: 'made by the Operator' } };
    expect(planStorage({ backend: backendOf('s3'), stanza, options })).toMatchObject(options);
  });

  test.each([
    ['ReadWriteMany', true],
    ['ReadWriteOnce', false],
    ['ReadWriteOncePod', false],
    [undefined, false],
  ])('shares a claim with %s: %s', (accessMode, shared) => {
    const request = { backend: backendOf('pvc'), stanza: { claim: 'data' }, options: {} };
    expect(planStorage({ ...request, ...(accessMode && { accessMode }) }).shared).toBe(shared);
  });

  test('shares object stores always and emptyDir never', () => {
    const shared = BACKENDS.filter((backend) => planStorage({ backend, stanza: {}, options: {} }).shared);
    expect(shared.map(({ field }) => field)).toEqual(['s3', 'swift', 'gcs', 'ibmcos', 'azure', 'oss']);
  });
});

describe('configuredBackends', () => {
  test('finds what stands there, in the order of the Operator', () => {
    const storage = { azure: {}, pvc: { claim: 'data' }, emptyDir: {}, managementState: 'Managed' };
    expect(configuredBackends(storage).map(({ backend }) => backend.operatorName)).toEqual([
      'EmptyDir',
      'PVC',
      'Azure',
    ]);
  });

  test('finds nothing where nothing stands', () => {
    expect(configuredBackends(undefined)).toEqual([]);
    expect(configuredBackends({})).toEqual([]);
  });
});

test('a backend that nobody registered is named', () => {
  expect(() => backendOf('nfs' as never)).toThrow('no backend is registered for spec.storage.nfs');
});

test('only a text that is not empty names a storage', () => {
  const s3 = backendOf('s3');
  const names = [{ bucket: 'a' }, { bucket: '' }, { bucket: 5 }, { region: 'a' }].map((stanza) =>
    namesItsStorage(s3, stanza),
  );
  expect(names).toEqual([true, false, false, false]);
});

test('a complaint about a text knows where it stands; what is no text, or empty, is not looked at', () => {
  const complain = (text: string) => ({ found: text, expected: 'silence' });
  expect(checkStanzaText({ a: 'x' }, 'a', complain)).toEqual([{ found: 'x', expected: 'silence', path: ['a'] }]);
  for (const a of ['', 5, null, undefined, {}]) expect(checkStanzaText({ a }, 'a', complain)).toEqual([]);
});
