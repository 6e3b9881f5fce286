import { docsSource } from '../../core/source';

/** A driver of volumes on disks, which are attached to one node at a time. */
export interface DiskDriver {
  /** The `provisioner` of its StorageClasses. */
  readonly provisioner: RegExp;
  /** Names of the StorageClasses that OpenShift, its Operators or its documentation give them. */
  readonly classes: RegExp;
  /** Whether ReadWriteMany can work with a file system: then what it needs for that. */
  readonly sharedBy?: string;
  /** The text of a parameter of the class that makes it a class for shared files. */
  readonly sharedParameter?: RegExp;
  /** What shows that ReadWriteMany does not work. */
  readonly source: string;
}

const ACCESS_MODES = docsSource('storage-persistent-storage-pv');

/** The driver rejects ReadWriteMany with a file system in every configuration. */
export const RBD: DiskDriver = {
  provisioner: /(^|\.)rbd\.csi\.ceph\.com$/,
  classes: /^(ocs-(external-)?storagecluster-ceph-rbd(-.*)?|rook-ceph-block)$/,
  source: 'ceph/ceph-csi internal/rbd/controllerserver.go parseVolCreateRequest',
};

export const DISK_DRIVERS: readonly DiskDriver[] = [
  RBD,
  {
    // vSphere
    provisioner: /^(csi\.vsphere\.vmware\.com|kubernetes\.io\/vsphere-volume)$/,
    classes: /^thin(-csi(-.*)?)?$/,
    sharedBy: 'vSAN File Services',
    source: ACCESS_MODES,
  },
  {
    // Nutanix Volumes
    provisioner: /^csi\.nutanix\.com$/,
    classes: /^nutanix-volumes?$/,
    sharedBy: 'Nutanix Files',
    sharedParameter: /^NutanixFiles$/i,
    source: docsSource('installation-registry-storage-block-recreate-rollout-nutanix'),
  },
  // EBS
  { provisioner: /^(ebs\.csi\.aws\.com|kubernetes\.io\/aws-ebs)$/, classes: /^gp[23](-csi)?$/, source: ACCESS_MODES },
  {
    // Azure Disk
    provisioner: /^(disk\.csi\.azure\.com|kubernetes\.io\/azure-disk)$/,
    classes: /^managed-(csi|premium)$/,
    source: ACCESS_MODES,
  },
  {
    // GCP Persistent Disk
    provisioner: /^(pd\.csi\.storage\.gke\.io|kubernetes\.io\/gce-pd)$/,
    classes: /^ssd-csi$/,
    sharedParameter: /^hyperdisk-/,
    source: ACCESS_MODES,
  },
  {
    // Cinder; GCP has a class of that name, too.
    provisioner: /^(cinder\.csi\.openstack\.org|kubernetes\.io\/cinder)$/,
    classes: /^standard-csi$/,
    source: ACCESS_MODES,
  },
  // oVirt
  { provisioner: /^csi\.ovirt\.org$/, classes: /^ovirt-csi-sc$/, source: ACCESS_MODES },
  {
    // LVM Storage
    provisioner: /^topolvm\.(io|cybozu\.com)$/,
    classes: /^(lvms-.*|topolvm-provisioner)$/,
    source: ACCESS_MODES,
  },
  {
    // IBM Cloud VPC Block
    provisioner: /^vpc\.block\.csi\.ibm\.io$/,
    classes: /^ibmc-vpc-block-.*$/,
    source: ACCESS_MODES,
  },
  {
    // local volume
    provisioner: /^kubernetes\.io\/no-provisioner$/,
    classes: /^(local-(block|sc|storage|volume)|localblock(-.*)?)$/,
    // A class without a provisioner also serves volumes of NFS that somebody creates.
    sharedBy: 'a PersistentVolume that is shared',
    source: ACCESS_MODES,
  },
];
