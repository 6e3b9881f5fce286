import { effects, image, told } from './edits';

const NEEDED = ['image-registry.openshift-image-registry.svc:5000', 'quay.io', 'registry.redhat.io'];
const ALL_BUT_QUAY = NEEDED.filter((registry) => registry !== 'quay.io');
const sources = (registrySources: object) => [image({ registrySources })];
/** Without what nodes do for it. */
const meaning = (old: object, now: object) =>
  effects(sources(old), sources(now)).filter((line) => !/CRI-O|reboot/.test(line));

test.each<[object, object, string[]]>([
  [{}, { blockedRegistries: ['a.io'] }, ['disruption: nodes, builds and imports reject images of a.io']],
  [{ blockedRegistries: ['a.io'] }, {}, ['change: nodes, builds and imports accept images of a.io again']],
  [
    {},
    { blockedRegistries: ['quay.io/openshift-release-dev/ocp-release'] },
    [
      'disruption: builds and imports reject images of quay.io/openshift-release-dev/ocp-release; nodes still pull them, because the images of the OpenShift release come from there',
    ],
  ],
  [
    {},
    { allowedRegistries: NEEDED },
    ['disruption: nodes and builds reject images of every registry that is not in this list'],
  ],
  [{ allowedRegistries: NEEDED }, {}, ['change: nodes and builds accept images of every registry again']],
  [
    { allowedRegistries: NEEDED },
    { allowedRegistries: [] },
    ['change: nodes and builds accept images of every registry again'],
  ],
  [
    { allowedRegistries: NEEDED },
    { allowedRegistries: [...NEEDED, 'a.io'] },
    ['change: nodes and builds also accept images of a.io'],
  ],
  [
    { allowedRegistries: [...NEEDED, 'a.io'] },
    { allowedRegistries: NEEDED },
    ['disruption: nodes and builds reject images of a.io, which they accepted before'],
  ],
  [
    { insecureRegistries: ['a.io'] },
    { insecureRegistries: ['b.io'] },
    [
      'disruption: nodes, builds and imports check the certificate of a.io again: pulls fail without a certificate of a trusted CA',
      'change: nodes, builds and imports no longer check the certificate of b.io',
    ],
  ],
  [
    { containerRuntimeSearchRegistries: ['a.io', 'b.io'] },
    { containerRuntimeSearchRegistries: ['b.io', 'a.io'] },
    ['change: the list has the same registries in a different order'],
  ],
  [
    { allowedRegistries: [...NEEDED, 'a.io'] },
    { allowedRegistries: [...NEEDED, 'a.io/team'] },
    ['disruption: nodes and builds reject images of a.io, which they accepted before'],
  ],
  [
    { blockedRegistries: ['a.io'] },
    { blockedRegistries: ['a.io', 'a.io/team'] },
    ['change: no effect: the list means the same as before'],
  ],
  [
    { containerRuntimeSearchRegistries: ['a.io'] },
    { containerRuntimeSearchRegistries: ['b.io'] },
    [
      'disruption: nodes no longer look in a.io for images without a registry in their name: pods that need them fail',
      'change: nodes also look in b.io for images without a registry in their name',
    ],
  ],
  [
    {},
    { blockedRegistries: ['a.io', 'b.io', 'quay.io/openshift-release-dev/ocp-release'] },
    [
      'disruption: nodes, builds and imports reject images of a.io and b.io',
      'disruption: builds and imports reject images of quay.io/openshift-release-dev/ocp-release; nodes still pull them, because the images of the OpenShift release come from there',
    ],
  ],
  [
    { blockedRegistries: ['a.io', 'b.io'] },
    {},
    ['change: nodes, builds and imports accept images of a.io and b.io again'],
  ],
  [
    { allowedRegistries: [...NEEDED, 'a.io'] },
    { allowedRegistries: [...NEEDED, 'b.io', 'c.io', 'c.io'] },
    [
      'disruption: nodes and builds reject images of a.io, which they accepted before',
      'change: nodes and builds also accept images of b.io and c.io',
    ],
  ],
  [
    { insecureRegistries: ['a.io', 'b.io'] },
    { insecureRegistries: ['c.io', 'd.io', 'e.io'] },
    [
      'disruption: nodes, builds and imports check the certificates of a.io and b.io again: pulls fail without a certificate of a trusted CA',
      'change: nodes, builds and imports no longer check the certificates of c.io, d.io and e.io',
    ],
  ],
  [
    { containerRuntimeSearchRegistries: ['a.io', 'b.io'] },
    { containerRuntimeSearchRegistries: ['c.io', 'd.io'] },
    [
      'disruption: nodes no longer look in a.io and b.io for images without a registry in their name: pods that need them fail',
      'change: nodes also look in c.io and d.io for images without a registry in their name',
    ],
  ],
])('%j to %j', (old, now, expected) => {
  expect(meaning(old, now)).toEqual(expected);
});

test('who is locked out', () => {
  const locked = (old: object, now: object) =>
    told(sources(old), sources(now)).filter((line) => line.includes('can no longer pull from'));
  expect(locked({}, { allowedRegistries: ['registry.redhat.io', '*.io'] })).toEqual([
    'disruption Image/cluster: the cluster can no longer pull from image-registry.openshift-image-registry.svc:5000, which OpenShift needs: pods, builds and upgrades that need these images fail, unless mirrors serve them (spec.registrySources does not allow it): all registries that OpenShift needs are allowed → not allowed: image-registry.openshift-image-registry.svc:5000 [openshift/openshift-docs modules/images-configuration-parameters.adoc]',
  ]);
  expect(locked({ blockedRegistries: ['quay.io'] }, { blockedRegistries: ['quay.io', '*.redhat.io'] })[0]).toContain(
    'can no longer pull from registry.redhat.io, which OpenShift needs: ',
  );
  expect(locked({ blockedRegistries: ['quay.io'] }, { blockedRegistries: ['quay.io', 'a.io'] })).toEqual([]);
  expect(locked({}, { allowedRegistries: NEEDED })).toEqual([]);
});

const RELEASE = 'quay.io/openshift-release-dev/ocp-release';
const PARTS = 'quay.io/openshift-release-dev/ocp-v4.0-art-dev';

test.each<[object, object, string | undefined]>([
  [{}, { allowedRegistries: [...ALL_BUT_QUAY, 'quay.io/team'] }, `${RELEASE}, ${PARTS}`],
  [{ allowedRegistries: NEEDED }, { allowedRegistries: [...ALL_BUT_QUAY, RELEASE] }, PARTS],
  [{ allowedRegistries: ALL_BUT_QUAY }, { allowedRegistries: [...ALL_BUT_QUAY, RELEASE] }, undefined],
  [{}, { allowedRegistries: [...ALL_BUT_QUAY, 'quay.io/openshift-release-dev'] }, undefined],
  [{}, { blockedRegistries: [PARTS] }, PARTS],
  [{}, { blockedRegistries: ['quay.io/team', 'quay.io'] }, undefined],
  [{}, { blockedRegistries: ['image-registry.openshift-image-registry.svc'] }, NEEDED[0]],
])('the images of the release: %j to %j locks out %s', (old, now, expected) => {
  const [found] = effects(sources(old), sources(now))
    .flatMap((line) => /no longer pull from (.*), which/.exec(line) ?? [])
    .slice(1);
  expect(found).toBe(expected);
});

test('with field, values and source', () => {
  expect(told(sources({}), sources({ insecureRegistries: ['a.io'] })).at(-1)).toBe(
    'change Image/cluster: nodes, builds and imports no longer check the certificate of a.io (spec.registrySources.insecureRegistries changed): not set → a.io [openshift/machine-config-operator pkg/controller/container-runtime-config/container_runtime_config_controller.go registriesConfigIgnition]',
  );
});
