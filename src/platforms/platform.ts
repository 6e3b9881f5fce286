/** Where a cluster runs. The value is the name used on the command line and in files. */
export enum Platform {
  /** Amazon Web Services, commercial and China regions. */
  AWS = 'aws',
  /** AWS GovCloud (US). */
  AWS_GOV = 'aws-gov',
  /** AWS secret regions: C2S (`us-iso-*`) and SC2S (`us-isob-*`). */
  AWS_SECRET = 'aws-secret',
  /** Google Cloud. */
  GCP = 'gcp',
  /** Microsoft Azure, public cloud. */
  AZURE = 'azure',
  /** Microsoft Azure Government. */
  AZURE_GOV = 'azure-gov',
  /** Azure Stack Hub. */
  AZURE_STACK_HUB = 'azure-stack-hub',
  /** IBM Cloud. */
  IBM_CLOUD = 'ibm-cloud',
  /** IBM Power Virtual Server. */
  POWER_VS = 'power-vs',
  /** OpenStack whose project may use Swift. */
  OPENSTACK_SWIFT = 'openstack-swift',
  /** OpenStack without Swift: Cinder volumes. */
  OPENSTACK_CINDER = 'openstack-cinder',
  /** Alibaba Cloud. */
  ALIBABA_CLOUD = 'alibaba-cloud',
  /** Bare metal. */
  BARE_METAL = 'bare-metal',
  /** Equinix Metal. */
  EQUINIX_METAL = 'equinix-metal',
  /** VMware vSphere. */
  VSPHERE = 'vsphere',
  /** Nutanix. */
  NUTANIX = 'nutanix',
  /** IBM Z and IBM LinuxONE. */
  IBM_Z = 'ibm-z',
  /** IBM Power. */
  IBM_POWER = 'ibm-power',
  /** oVirt and Red Hat Virtualization. */
  OVIRT = 'ovirt',
  /** KubeVirt: nodes are virtual machines of OpenShift Virtualization. */
  KUBEVIRT = 'kubevirt',
  /** A cloud that is integrated by its own provider, such as Oracle Cloud Infrastructure. */
  EXTERNAL = 'external',
  /** No platform integration at all. */
  NONE = 'none',
  /** Libvirt, for development. */
  LIBVIRT = 'libvirt',
  /** OpenShift Dedicated on AWS. */
  OSD_AWS = 'osd-aws',
  /** OpenShift Dedicated on Google Cloud. */
  OSD_GCP = 'osd-gcp',
  /** Red Hat OpenShift Service on AWS, classic architecture. */
  ROSA_CLASSIC = 'rosa-classic',
  /** Red Hat OpenShift Service on AWS with hosted control planes. */
  ROSA_HCP = 'rosa-hcp',
  /** Azure Red Hat OpenShift. */
  ARO = 'aro',
  /** Hosted control planes on AWS. */
  HCP_AWS = 'hcp-aws',
  /** Hosted control planes on Azure. */
  HCP_AZURE = 'hcp-azure',
  /** Hosted control planes on Google Cloud. */
  HCP_GCP = 'hcp-gcp',
  /** Hosted control planes with the Agent provider: bare metal nodes. */
  HCP_AGENT = 'hcp-agent',
  /** Hosted control planes with the KubeVirt provider. */
  HCP_KUBEVIRT = 'hcp-kubevirt',
}

/** How many nodes a cluster has for its infrastructure: `status.infrastructureTopology` of the Infrastructure object. */
export enum ClusterTopology {
  /** Several nodes run infrastructure; one may fail. */
  HIGHLY_AVAILABLE = 'HighlyAvailable',
  /** A single node: the Operator bootstraps one replica. */
  SINGLE_REPLICA = 'SingleReplica',
}
