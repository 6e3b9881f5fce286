import { dumpOf } from './dumps/dump-yaml';
import { dumpsOf } from './dumps';
import { diagnosisOf } from './diagnosing';

const USER = 'image-registry-private-configuration-user';
const CLUSTER = 'installer-cloud-credentials';

function secret(name: string): string {
  return dumpOf({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'openshift-image-registry' } });
}

test.each([
  [[USER], `Secret/${USER}`, `They are in Secret/${USER}.`],
  [[CLUSTER], `Secret/${CLUSTER}`, `They are in Secret/${CLUSTER}.`],
  [[CLUSTER, USER], `Secret/${USER}`, `They are in Secret/${USER}.`],
  [[], `Secret/${USER}`, `They are in Secret/${USER} or, if it does not exist, in Secret/${CLUSTER}.`],
])(
  'expired credentials are those of the Secret that the registry uses: with %j in the dump',
  (names, object, where) => {
    const [cause] = diagnosisOf([dumpsOf('IRC308').shows(), ...names.map(secret)].join('---\n')).causes;
    expect([cause?.id, cause?.object, cause?.what]).toEqual([
      'IRC308',
      object,
      `The credentials of the storage have expired. ${where}`,
    ]);
  },
);

test.each([
  [[USER], [`set OS_AUTH_URL`], ['openstack token issue']],
  [
    [],
    ['clouds.yaml'],
    [
      `oc -n openshift-image-registry extract secret/${CLUSTER} --keys=clouds.yaml`,
      'openstack --os-cloud openstack token issue',
    ],
  ],
])('credentials of OpenStack are tested as they are stored: with %j in the dump', (names, words, commands) => {
  const [cause] = diagnosisOf([dumpsOf('IRC314').shows(), ...names.map(secret)].join('---\n')).causes;
  const steps = cause?.fix ?? [];
  expect(steps.slice(0, commands.length).map(({ command }) => command)).toEqual(commands);
  expect(words.every((word) => steps[0]?.do.includes(word))).toBe(true);
});
