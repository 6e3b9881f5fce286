import { dumpOf, dumpedConfig, failingStorage, ON_S3, refusedObject } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

type Fix = ReturnType<typeof diagnosisOf>['causes'][number]['fix'];

function fixIn(id: string, yaml: string, log?: string): Fix {
  return diagnosisOf(yaml, {}, log === undefined ? [] : [log]).causes.find((cause) => cause.id === id)?.fix ?? [];
}

function commands(fix: Fix): string {
  return fix.map(({ command }) => command ?? '').join('\n');
}

function overriding(deployment: unknown, field: string): string {
  const message = `Unable to apply resources: unable to apply objects: failed to create object *v1.Deployment, Namespace=openshift-image-registry, Name=image-registry: invalid unsupportedConfigOverrides: json: cannot unmarshal number into Go struct field ConfigOverrides.${field} of type string`;
  const unsupportedConfigOverrides = { deployment };
  return dumpOf(dumpedConfig([['Progressing', 'True', 'Error', message]], ON_S3, { unsupportedConfigOverrides }));
}

test.each([
  [
    { annotations: { a: 3, b: 'x', c: ['y'] } },
    'deployment.annotations',
    '{"deployment":{"annotations":{"a":"3","c":null}}}',
  ],
  [{ runtimeClassName: 5 }, 'deployment.runtimeClassName', '{"deployment":{"runtimeClassName":null}}'],
  ['x', 'deployment', '{"deployment":null}'],
])('of overrides only what is wrong is changed: %j', (deployment, field, patch) => {
  const fix = commands(fixIn('IRC115', overriding(deployment, field)));
  expect(fix).toContain(`{"spec":{"unsupportedConfigOverrides":${patch}}}`);
});

test.each([
  [
    'string into Go struct field ConfigOverrides.deployment of type resource.DeploymentOverrides',
    'The value of spec.unsupportedConfigOverrides.deployment must be an object, but is a string.',
  ],
  [
    'array into Go struct field ConfigOverrides.deployment.annotations of type map[string]string',
    'The value of spec.unsupportedConfigOverrides.deployment.annotations must be an object, but is an array.',
  ],
  [
    'number into Go struct field ConfigOverrides.deployment.annotations of type string',
    'A value in spec.unsupportedConfigOverrides.deployment.annotations must be a string, but is a number.',
  ],
  [
    'bool into Go struct field ConfigOverrides.deployment.runtimeClassName of type string',
    'The value of spec.unsupportedConfigOverrides.deployment.runtimeClassName must be a string, but is a boolean.',
  ],
])('of overrides the value is named that has the wrong type: %s', (why, what) => {
  const line = `invalid unsupportedConfigOverrides: json: cannot unmarshal ${why}`;
  const cause = diagnosisOf('', {}, [line]).causes.find(({ id }) => id === 'IRC115');
  expect(cause?.what).toBe(what);
});

test('overrides that are not in the input are edited, and not removed', () => {
  const line =
    'invalid unsupportedConfigOverrides: json: cannot unmarshal number into Go struct field DeploymentOverrides.deployment.annotations of type string';
  expect(commands(fixIn('IRC115', '', line))).toBe('oc edit configs.imageregistry.operator.openshift.io/cluster');
});

test('of annotations only the one that the API server rejects is removed', () => {
  const refused = (why: string): string =>
    commands(
      fixIn(
        'IRC708',
        refusedObject(
          'Deployment',
          'image-registry',
          `Deployment.apps "image-registry" is invalid: metadata.annotations: ${why}`,
        ),
      ),
    );
  expect(refused('Invalid value: "a b": name part must')).toContain('{"deployment":{"annotations":{"a b":null}}}');
  expect(refused('Too long: must have at most 262144 bytes')).toBe(
    'oc edit configs.imageregistry.operator.openshift.io/cluster',
  );
});

test.each([
  [
    'failed to get cloud provider CA certificate: the server timed out',
    { swift: { container: 'a' } },
    'cloud-provider-config',
  ],
  ['unable to get the kube cloud config: the server timed out', ON_S3, 'kube-cloud-config'],
])('a CA that is not that of s3.trustedCA is looked for where it is: %s', (message, storage, map) => {
  const [cause] = diagnosisOf(failingStorage(message, storage)).causes;
  expect([cause?.id, cause?.object.endsWith(map), cause?.field]).toEqual(['IRC502', true, 'data["ca-bundle.pem"]']);
  expect(JSON.stringify(cause)).not.toContain('"spec":{"storage":{"s3"');
});

test('a LimitRange is not mended by the removal of a quota', () => {
  const line =
    'replicaset/image-registry-5c9b5f8d6b Error creating: maximum cpu usage per Pod is 50m, but request is 100m';
  expect(commands(fixIn('IRC615', '', line))).toContain('delete limitrange');
  expect(commands(fixIn('IRC615', '', line))).not.toContain('delete resourcequota');
});

test('a duration is corrected only in the object that has it', () => {
  const config = commands(fixIn('IRC004', '', 'failed to list *v1.Config: time: unknown unit "d" in duration "1d"'));
  const pruner = commands(fixIn('IRC004', '', 'failed to list *v1.ImagePruner: time: unknown unit "d" in duration'));
  expect([config, pruner].map((text) => [/imagepruners/.test(text), /configs/.test(text)])).toEqual([
    [false, true],
    [true, false],
  ]);
});

test('the storage with the images is kept where the registry is removed, and the deletion is announced', () => {
  const removing = dumpOf(
    dumpedConfig([['Progressing', 'True', 'DeletingDeployment', 'The deployment is being removed']], ON_S3, {
      managementState: 'Removed',
      storage: { emptyDir: {}, ...ON_S3 },
    }),
  );
  const fix = fixIn('IRC119', removing);
  expect(fix[0]?.do).toContain('deletes the storage that remains');
  expect(commands(fix)).toContain('{"spec":{"storage":{"emptyDir":null}}}');
});

test('a policy is no webhook, and in a hosted cluster the HostedCluster is changed', () => {
  const denied = "is forbidden: ValidatingAdmissionPolicy 'config' with binding 'config-binding' denied request:";
  const [own, hosted] = ['no', 'Please ask your administrator to modify the resource in the HostedCluster object.'].map(
    (why) => diagnosisOf('', {}, [`${denied} ${why}`]).causes[0],
  );
  expect([own?.object, hosted?.object]).toEqual(Array(2).fill('ValidatingAdmissionPolicy/config'));
  expect(commands(own?.fix ?? [])).toContain('oc get validatingadmissionpolicy');
  expect(hosted?.fix).toEqual([{ do: 'Make the change in the HostedCluster, on the management cluster.' }]);
});

test('images are pruned inside the cluster, with the settings of the ImagePruner', () => {
  const quota = commands(fixIn('IRC425', failingStorage('QuotaExceeded: quota of bucket')));
  expect(quota).toContain('create job --from=cronjob/image-pruner');
  expect(quota).not.toContain('oc adm prune');
});
