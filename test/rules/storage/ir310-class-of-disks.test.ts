import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 2\nstorage:\n  pvc: {claim: registry-data}');

const DISKS = [
  'gp2',
  'gp3',
  'gp2-csi',
  'gp3-csi',
  'managed-csi',
  'standard-csi',
  'ovirt-csi-sc',
  'lvms-vg1',
  'ibmc-vpc-block-10iops-tier',
];

const OTHERS = [
  'gp4-csi',
  'gp3-nfs',
  'my-gp3-csi',
  'gp3-csi-copy',
  'azurefile-csi',
  'managed-csi-nfs',
  'nfs-managed-csi',
  'standard-csi-nfs',
  'shared-lvms-vg1',
  'lvms',
  'ibmc-vpc-file-500-iops',
  'my-ibmc-vpc-block-5iops-tier',
  'ocs-storagecluster-cephfs',
];

const AT_CLASS = { line: 11, field: 'spec.storageClassName' };

testRule('IR310', {
  accept: {
    ...Object.fromEntries(OTHERS.map((name) => [`a shared volume of class ${name}`, ofClass(name)])),
    'a shared volume of the default class': documents(claimYaml('ReadWriteMany'), CONFIG),
    'a shared volume of no class': ofClass('""'),
    'a disk for one node': ofClass('gp3-csi', 'ReadWriteOnce'),
    'a shared disk of somebody else': ofClass('gp3-csi').replace('name: registry-data', 'name: database'),
    'a claim without a spec': documents(claimYaml('ReadWriteMany').replace(/^spec:[^]*/m, ''), CONFIG),
    'a claim that exists, which is looked at and never judged': {
      yaml: CONFIG,
      existing: claimOfClass('gp3-csi'),
    },
  },
  reject: {
    'a shared disk': {
      yaml: ofClass('gp3-csi'),
      findings: [
        {
          ...AT_CLASS,
          object: 'PersistentVolumeClaim/registry-data',
          found: 'gp3-csi with ReadWriteMany',
          expected: 'a class for shared files',
          fix: 'choose a class such as CephFS, NFS, EFS or Azure File; or ReadWriteOnce, 1 replica and Recreate',
        },
      ],
    },
    'a disk that is to be both': {
      yaml: ofClass('gp3-csi', 'ReadWriteOnce, ReadWriteMany'),
      findings: [AT_CLASS],
    },
    ...Object.fromEntries(
      DISKS.map((name) => [
        `a shared volume of class ${name}`,
        { yaml: ofClass(name), findings: [{ ...AT_CLASS, found: `${name} with ReadWriteMany` }] },
      ]),
    ),
  },
});

function ofClass(name: string, modes?: string): string {
  return documents(claimOfClass(name, modes), CONFIG);
}

function claimOfClass(name: string, modes = 'ReadWriteMany'): string {
  return `${claimYaml(modes)}  storageClassName: ${name}\n`;
}
