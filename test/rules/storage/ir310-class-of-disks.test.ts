import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { Platform } from '../../../src/platforms/platform';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 2\nstorage:\n  pvc: {claim: registry-data}');

const UNNAMED = configYaml('replicas: 2\nstorage:\n  pvc: {}');

const DISKS = [
  'thin',
  'thin-csi',
  'thin-csi-encrypted',
  'nutanix-volume',
  'managed-premium',
  'ssd-csi',
  'topolvm-provisioner',
  'local-storage',
  'localblock',
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

/** Classes of drivers that also have volumes for shared files. */
const SHARED_BY_SOME = /^(?:thin|nutanix|local)/;
const OTHERS = [
  'thinner',
  'nutanix-files',
  'ocs-storagecluster-ceph-rbd',
  'localhost',
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

const IS_DEFAULT = 'metadata: {name: fast, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}';
const AT_CLASS = { line: 11, field: 'spec.storageClassName' };

testRule('IR310', {
  accept: {
    ...Object.fromEntries(OTHERS.map((name) => [`a shared volume of class ${name}`, ofClass(name)])),
    'a shared volume of the default class on a platform that is not known': documents(
      claimYaml('ReadWriteMany'),
      CONFIG,
    ),
    'a shared volume of no class': ofClass('""'),
    'a shared volume of the default class where no Operator makes one': {
      yaml: ofDefaultClass(),
      platform: Platform.EXTERNAL,
    },
    'a shared volume of a default class for files': {
      yaml: documents(ofDefaultClass(), storageClassYaml('fast', 'nfs.csi.k8s.io', IS_DEFAULT)),
      platform: Platform.VSPHERE,
    },
    'a class for files under the name of one for disks': documents(
      ofClass('gp3-csi'),
      storageClassYaml('gp3-csi', 'efs.csi.aws.com'),
    ),
    'a class of Nutanix for files': documents(
      ofClass('nutanix-volume'),
      storageClassYaml('nutanix-volume', 'csi.nutanix.com', 'parameters: {storageType: NutanixFiles}'),
    ),
    'a claim that is bound': `${CONFIG}---\n${claimOfClass('thin-csi')}status: {phase: Bound}\n`,
    'a claim for one volume that somebody created': documents(`${claimOfClass('thin-csi')}  volumeName: nfs\n`, CONFIG),
    'a raw device, which has a rule of its own': documents(`${claimOfClass('thin-csi')}  volumeMode: Block\n`, CONFIG),
    'a shared volume beside the claim': documents(ofClass('thin-csi'), volumeYaml('thin-csi')),
    'a shared volume without a class beside the claim': {
      yaml: documents(ofDefaultClass(), volumeYaml('""')),
      platform: Platform.BARE_METAL,
    },
    'a disk for one node': ofClass('gp3-csi', 'ReadWriteOnce'),
    'a shared disk of somebody else': ofClass('gp3-csi').replace('name: registry-data', 'name: database'),
    'a claim without a spec': documents(claimYaml('ReadWriteMany').replace(/^spec:[^]*/m, ''), CONFIG),
    'no claim, on a platform that is not known': UNNAMED,
    'no claim, of a default class for files': {
      yaml: documents(UNNAMED, storageClassYaml('fast', 'nfs.csi.k8s.io', IS_DEFAULT)),
      platform: Platform.VSPHERE,
    },
    'no claim, and a shared volume': {
      yaml: documents(UNNAMED, volumeYaml('""')),
      platform: Platform.BARE_METAL,
    },
    'no claim, where the Operator has created one': {
      yaml: UNNAMED,
      existing: claimYaml('ReadWriteMany').replace('registry-data', 'image-registry-storage'),
      platform: Platform.VSPHERE,
    },
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
          related: 'Config/cluster, line 13',
          found: 'gp3-csi with ReadWriteMany, but a volume of this class is a disk for one node at a time',
          expected: 'a class for shared files',
          fix: 'set spec.storageClassName to a StorageClass such as one of CephFS, NFS, EFS or Azure File; or, without such a class, set spec.accessModes to ReadWriteOnce, and in Config/cluster spec.replicas to 1 and spec.rolloutStrategy to Recreate. If the claim is in the cluster already, it cannot change these fields: create another claim, and write its name into spec.storage.pvc.claim of Config/cluster',
        },
      ],
    },
    'the default class on vSphere': {
      yaml: ofDefaultClass(),
      platform: Platform.VSPHERE,
      findings: [
        {
          line: 6,
          field: 'spec.storageClassName',
          found: 'thin-csi, the default class on VMware vSphere, with ReadWriteMany',
          expected:
            'a class for shared files, such as one with vSAN File Services: other volumes of this class are for one node at a time',
        },
      ],
    },
    'a platform without a default class': {
      yaml: ofDefaultClass(),
      platform: Platform.BARE_METAL,
      findings: [
        {
          line: 6,
          field: 'spec.storageClassName',
          found: 'no storageClassName on Bare metal, which has no default class, with ReadWriteMany',
          expected: 'a class for shared files',
        },
      ],
    },
    'a claim that the Operator creates': {
      yaml: UNNAMED,
      platform: Platform.VSPHERE,
      findings: [
        {
          line: 8,
          object: 'Config/cluster',
          field: 'spec.storage.pvc',
          found: 'thin-csi, the default class on VMware vSphere, with ReadWriteMany',
          fix: 'create a claim with a StorageClass such as one of CephFS, NFS, EFS or Azure File, and write its name into spec.storage.pvc.claim; or, without such a class, create the claim with ReadWriteOnce, and set spec.replicas to 1 and spec.rolloutStrategy to Recreate',
        },
      ],
    },
    'the same on Nutanix': {
      yaml: ofDefaultClass(),
      platform: Platform.NUTANIX,
      findings: [{ line: 6, field: 'spec.storageClassName' }],
    },
    'a class of your own for disks, which is the default': {
      yaml: documents(ofDefaultClass(), storageClassYaml('fast', 'csi.vsphere.vmware.com', IS_DEFAULT)),
      findings: [{ line: 6, field: 'spec.storageClassName', found: 'fast, the default class, with ReadWriteMany' }],
    },
    'a class of your own for disks': {
      yaml: documents(ofClass('fast'), storageClassYaml('fast', 'ebs.csi.aws.com')),
      findings: [
        { ...AT_CLASS, found: 'fast with ReadWriteMany, but a volume of this class is a disk for one node at a time' },
      ],
    },
    'a volume for one node, and one of another class, beside the claim': {
      yaml: documents(
        ofClass('thin-csi'),
        volumeYaml('thin-csi').replace('ReadWriteMany', 'ReadWriteOnce'),
        volumeYaml('nfs'),
      ),
      findings: [AT_CLASS],
    },
    'a disk that is to be both': {
      yaml: ofClass('gp3-csi', 'ReadWriteOnce, ReadWriteMany'),
      findings: [AT_CLASS],
    },
    ...Object.fromEntries(
      DISKS.map((name) => [
        `a shared volume of class ${name}`,
        {
          yaml: ofClass(name),
          findings: [
            {
              ...AT_CLASS,
              found: `${name} with ReadWriteMany${SHARED_BY_SOME.test(name) ? '' : ', but a volume of this class is a disk for one node at a time'}`,
            },
          ],
        },
      ]),
    ),
  },
});

function storageClassYaml(name: string, provisioner: string, rest = ''): string {
  const metadata = rest.startsWith('metadata') ? '' : `metadata: {name: ${name}}\n`;
  return `apiVersion: storage.k8s.io/v1\nkind: StorageClass\n${metadata}provisioner: ${provisioner}\n${rest}\n`;
}

function volumeYaml(storageClass: string): string {
  return `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: nfs}\nspec: {accessModes: [ReadWriteMany], storageClassName: ${storageClass}}\n`;
}

function ofDefaultClass(): string {
  return documents(claimYaml('ReadWriteMany'), CONFIG);
}

function ofClass(name: string, modes?: string): string {
  return documents(claimOfClass(name, modes), CONFIG);
}

function claimOfClass(name: string, modes = 'ReadWriteMany'): string {
  return `${claimYaml(modes)}  storageClassName: ${name}\n`;
}
