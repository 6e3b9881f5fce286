/** Where a cluster runs. The value is the name used on the command line and in files. */
export enum Platform {
  /** Amazon Web Services, commercial and China regions. Default storage: `s3: {}`, Managed; 2 replicas. */
  AWS = 'aws',
  /** AWS GovCloud (US). Default storage: `s3: {}`, Managed; 2 replicas. */
  AWS_GOV = 'aws-gov',
  /**
   * AWS secret regions: C2S (`us-iso-*`) and SC2S (`us-isob-*`).
   * Default storage: `s3: { virtualHostedStyle: true }`, Managed; 2 replicas.
   */
  AWS_SECRET = 'aws-secret',
  /** Google Cloud. Default storage: `gcs: {}`, Managed; 2 replicas. */
  GCP = 'gcp',
  /** Microsoft Azure, public cloud. Default storage: `azure: {}`, Managed; 2 replicas. */
  AZURE = 'azure',
  /** Microsoft Azure Government. Default storage: `azure: {}`, Managed; 2 replicas. */
  AZURE_GOV = 'azure-gov',
  /** Azure Stack Hub. Default storage: `azure: {}`, Managed; 2 replicas. */
  AZURE_STACK_HUB = 'azure-stack-hub',
  /** IBM Cloud. Default storage: `ibmcos: {}`, Managed; 2 replicas. */
  IBM_CLOUD = 'ibm-cloud',
  /** IBM Power Virtual Server. Default storage: `ibmcos: {}`, Managed; 2 replicas. */
  POWER_VS = 'power-vs',
  /** OpenStack whose project may use Swift. Default storage: `swift: {}`, Managed; 2 replicas. */
  OPENSTACK_SWIFT = 'openstack-swift',
  /**
   * OpenStack without Swift: Cinder volumes.
   * Default storage: `pvc: { claim: image-registry-storage }`, Unmanaged; 1 replica.
   */
  OPENSTACK_CINDER = 'openstack-cinder',
  /** Alibaba Cloud. No default storage: `storage` is required. */
  ALIBABA_CLOUD = 'alibaba-cloud',
  /** Bare metal. No default storage: `storage` is required. */
  BARE_METAL = 'bare-metal',
  /** Equinix Metal. No default storage: `storage` is required. */
  EQUINIX_METAL = 'equinix-metal',
  /** VMware vSphere. No default storage: `storage` is required. */
  VSPHERE = 'vsphere',
  /** Nutanix. No default storage: `storage` is required. */
  NUTANIX = 'nutanix',
  /** IBM Z and IBM LinuxONE. No default storage: `storage` is required. */
  IBM_Z = 'ibm-z',
  /** IBM Power. No default storage: `storage` is required. */
  IBM_POWER = 'ibm-power',
  /**
   * oVirt and Red Hat Virtualization. Default storage: `pvc: { claim: image-registry-storage }`, Unmanaged; 1 replica.
   */
  OVIRT = 'ovirt',
  /** KubeVirt: nodes are virtual machines of OpenShift Virtualization. No default storage: `storage` is required. */
  KUBEVIRT = 'kubevirt',
  /**
   * A cloud that is integrated by its own provider, such as Oracle Cloud Infrastructure.
   * No default storage: `storage` is required.
   */
  EXTERNAL = 'external',
  /** No platform integration at all. No default storage: `storage` is required. */
  NONE = 'none',
  /** Libvirt, for development. No default storage: `storage` is required. */
  LIBVIRT = 'libvirt',
  /** OpenShift Dedicated on AWS. Default storage: `s3: {}`, Managed; 2 replicas. */
  OSD_AWS = 'osd-aws',
  /** OpenShift Dedicated on Google Cloud. Default storage: `gcs: {}`, Managed; 2 replicas. */
  OSD_GCP = 'osd-gcp',
  /** Red Hat OpenShift Service on AWS, classic architecture. Default storage: `s3: {}`, Managed; 2 replicas. */
  ROSA_CLASSIC = 'rosa-classic',
  /** Red Hat OpenShift Service on AWS with hosted control planes. Default storage: `s3: {}`, Managed; 2 replicas. */
  ROSA_HCP = 'rosa-hcp',
  /** Azure Red Hat OpenShift. Default storage: `azure: {}`, Unmanaged; 2 replicas. */
  ARO = 'aro',
  /** Hosted control planes on AWS. Default storage: `s3: {}`, Managed; 2 replicas. */
  HCP_AWS = 'hcp-aws',
  /** Hosted control planes on Azure. Default storage: `azure: {}`, Managed; 2 replicas. */
  HCP_AZURE = 'hcp-azure',
  /** Hosted control planes on Google Cloud. Default storage: `gcs: {}`, Managed; 2 replicas. */
  HCP_GCP = 'hcp-gcp',
  /** Hosted control planes with the Agent provider: bare metal nodes. No default storage: `storage` is required. */
  HCP_AGENT = 'hcp-agent',
  /** Hosted control planes with the KubeVirt provider. No default storage: `storage` is required. */
  HCP_KUBEVIRT = 'hcp-kubevirt',
}

/** How many nodes a cluster has for its infrastructure: `status.infrastructureTopology` of the Infrastructure object. */
export enum ClusterTopology {
  /** Several nodes run infrastructure. One may fail. */
  HIGHLY_AVAILABLE = 'HighlyAvailable',
  /** A single node: the Operator bootstraps one replica. */
  SINGLE_REPLICA = 'SingleReplica',
}
