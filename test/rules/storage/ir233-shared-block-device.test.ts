import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 2\nstorage:\n  pvc: {claim: registry-data}');
const RBD_CLASS =
  'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: openshift-storage.rbd.csi.ceph.com\n';
const ofClass = (name: string, modes = 'ReadWriteMany', rest = '') =>
  documents(`${claimYaml(modes)}  storageClassName: ${name}\n${rest}`, CONFIG);
const AT_CLASS = { line: 11, field: 'spec.storageClassName' };

testRule('IR233', {
  accept: {
    'a volume for one node': ofClass('ocs-storagecluster-ceph-rbd', 'ReadWriteOnce'),
    'a raw device, which the driver shares': ofClass(
      'ocs-storagecluster-ceph-rbd',
      'ReadWriteMany',
      '  volumeMode: Block\n',
    ),
    'a class of CephFS': ofClass('ocs-storagecluster-cephfs'),
    'disks of another driver, of which another rule warns': ofClass('thin-csi'),
    'a claim of somebody else': ofClass('ocs-storagecluster-ceph-rbd').replace('name: registry-data', 'name: other'),
  },
  reject: {
    'the class of Data Foundation': {
      yaml: ofClass('ocs-storagecluster-ceph-rbd'),
      findings: [
        {
          ...AT_CLASS,
          object: 'PersistentVolumeClaim/registry-data',
          found: 'ocs-storagecluster-ceph-rbd with ReadWriteMany',
          expected:
            'a class for shared files, such as ocs-storagecluster-cephfs, because Ceph RBD supports ReadWriteMany only with volumeMode Block',
          fix: 'set spec.storageClassName to a class of CephFS, or set spec.accessModes to [ReadWriteOnce], with spec.replicas 1 and spec.rolloutStrategy Recreate in Config/cluster; if the claim already exists on the cluster, this field cannot change: create another claim with this class or access mode, and set spec.storage.pvc.claim of Config/cluster to its name',
          related: 'Config/cluster, line 13',
        },
      ],
    },
    'the class for virtual machines': {
      yaml: ofClass('ocs-storagecluster-ceph-rbd-virtualization'),
      findings: [AT_CLASS],
    },
    'the class of an external cluster': { yaml: ofClass('ocs-external-storagecluster-ceph-rbd'), findings: [AT_CLASS] },
    'the default class, of which the Operator creates its claim': {
      yaml: documents(
        configYaml('replicas: 2\nstorage:\n  pvc: {}'),
        RBD_CLASS.replace(
          '{name: fast}',
          '{name: fast, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}',
        ),
      ),
      findings: [
        {
          line: 8,
          field: 'spec.storage.pvc',
          found: 'fast, the default class, with ReadWriteMany',
          fix: 'create a claim with accessModes [ReadWriteMany] and a class of CephFS, and set spec.storage.pvc.claim to its name; or use a claim with [ReadWriteOnce], with spec.replicas 1 and spec.rolloutStrategy Recreate in Config/cluster',
        },
      ],
    },
    'a class of your own with the driver': {
      yaml: documents(ofClass('fast'), RBD_CLASS),
      findings: [{ ...AT_CLASS, found: 'fast with ReadWriteMany' }],
    },
  },
});
