import { clientPod, crashedPod, crashingOperator } from './dumps/dumped-pods';
import { dumpedConfig, dumpOf, NO_PODS, ON_S3, READY } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

function fixOf(id: string, yaml: string, log?: string): string {
  const { causes } = diagnosisOf(yaml, {}, log === undefined ? [] : [log]);
  return JSON.stringify(causes.find((cause) => cause.id === id)?.fix.map(({ command }) => command));
}

const UNTRUSTED = 'tls: failed to verify certificate: x509: certificate signed by unknown authority';

describe('a command keeps what the cluster has', () => {
  const pull = `pinging container registry default-route-openshift-image-registry.a.b: Get "https://default-route-openshift-image-registry.a.b/v2/": ${UNTRUSTED}`;
  const image = (spec: object): object => ({
    apiVersion: 'config.openshift.io/v1',
    kind: 'Image',
    metadata: { name: 'cluster' },
    spec,
  });
  const untrusted = (...others: object[]): string =>
    fixOf('IRC513', dumpOf(dumpedConfig(READY), clientPod(pull), ...others));

  test('such as the ConfigMap of CAs that Image/cluster names', () => {
    const named = untrusted(image({ additionalTrustedCA: { name: 'mine' } }));
    expect(named).toContain('set data configmap/mine --from-file=default-route-openshift-image-registry.a.b=CA_FILE');
    expect(named).not.toContain('oc patch images');
    expect(untrusted(image({}))).not.toContain('set data');
    const unknown = untrusted();
    expect(unknown.indexOf('jsonpath={.spec.additionalTrustedCA.name}')).toBeLessThan(unknown.indexOf('oc patch'));
  });

  test('and the ConfigMap of s3.trustedCA', () => {
    const crashing = crashedPod(`panic: Get "https://s3.example.com/layers": ${UNTRUSTED}`);
    const on = (s3: object): string => fixOf('IRC501', dumpOf(dumpedConfig(NO_PODS, { s3 }), crashing));
    expect(on({ ...ON_S3.s3, trustedCA: { name: 'mine' } })).toBe('["oc -n openshift-config edit configmap mine"]');
    expect(on(ON_S3.s3)).toContain('{"trustedCA":{"name":"image-registry-s3-ca"}}'.replaceAll('"', '\\"'));
  });

  test('and the storage in use, of two types', () => {
    const message =
      'Unable to apply resources: unable to sync storage configuration: exactly one storage type should be configured at the same time, got 2: [S3 PVC]';
    const pvc = { claim: 'a' };
    const config = dumpedConfig([['Progressing', 'True', 'Error', message]], { ...ON_S3, pvc });
    const both = dumpOf({ ...config, status: { ...(config as { status: object }).status, storage: { pvc } } });
    expect(fixOf('IRC102', both)).toContain('\\"s3\\":null');
  });
});

test('other storage that the Config names is not left to the Operator', () => {
  const pod = crashedPod('panic: NoSuchBucket: The specified bucket does not exist; status code: 404');
  const on = (managementState: string): string =>
    fixOf('IRC402', dumpOf(dumpedConfig(NO_PODS, { ...ON_S3, managementState }), pod));
  expect(on('Managed')).toContain('\\"managementState\\":\\"Unmanaged\\"');
  expect(on('Unmanaged')).not.toContain('managementState');
});

test('a duration is written in hours in the field that has it', () => {
  const config = dumpOf(dumpedConfig(NO_PODS, ON_S3, { requests: { write: { maxRunning: 5, maxWaitInQueue: '2d' } } }));
  const line = 'failed to list *v1.Config: time: unknown unit "d" in duration "2d"';
  expect(fixOf('IRC004', config, line)).toContain('{\\"requests\\":{\\"write\\":{\\"maxWaitInQueue\\":\\"48h\\"}}}');
});

test('a panic while the registry is removed ends without the removal of storage', () => {
  const removing = crashingOperator('panic: runtime error; pkg/storage/s3.(*driver).RemoveStorage', 2).replace(
    'managementState: Managed',
    'managementState: Removed',
  );
  expect(fixOf('IRC002', removing)).toContain('{\\"storage\\":{\\"managementState\\":\\"Unmanaged\\"}}');
});

test('the label that the API server rejects is removed, and no other', () => {
  const config = dumpedConfig(NO_PODS, ON_S3, { nodeSelector: { infra: '', 'a b': 'c' } });
  const line =
    'Deployment.apps "image-registry" is invalid: spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist of';
  expect(fixOf('IRC702', dumpOf(config), line)).toContain('{\\"nodeSelector\\":{\\"a b\\":null}}');
});
