import { groupBy } from '../core/data/group-by';
import { alibabaCloud } from './alibaba-cloud';
import { aro } from './aro';
import { aws } from './aws';
import { awsGov } from './aws-gov';
import { awsSecret } from './aws-secret';
import { azure } from './azure';
import { azureGov } from './azure-gov';
import { azureStackHub } from './azure-stack-hub';
import { bareMetal } from './bare-metal';
import { equinixMetal } from './equinix-metal';
import { external } from './external';
import { gcp } from './gcp';
import { hcpAgent } from './hcp-agent';
import { hcpAws } from './hcp-aws';
import { hcpAzure } from './hcp-azure';
import { hcpGcp } from './hcp-gcp';
import { hcpKubevirt } from './hcp-kubevirt';
import { ibmCloud } from './ibm-cloud';
import { ibmPower } from './ibm-power';
import { ibmZ } from './ibm-z';
import { kubevirt } from './kubevirt';
import { libvirt } from './libvirt';
import { none } from './none';
import { nutanix } from './nutanix';
import { openstackCinder } from './openstack-cinder';
import { openstackSwift } from './openstack-swift';
import { osdAws } from './osd-aws';
import { osdGcp } from './osd-gcp';
import { ovirt } from './ovirt';
import { powerVs } from './power-vs';
import { rosaClassic } from './rosa-classic';
import { rosaHcp } from './rosa-hcp';
import { vsphere } from './vsphere';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

const PROFILES: Readonly<Record<Platform, PlatformProfile>> = {
  [Platform.AWS]: aws,
  [Platform.AWS_GOV]: awsGov,
  [Platform.AWS_SECRET]: awsSecret,
  [Platform.GCP]: gcp,
  [Platform.AZURE]: azure,
  [Platform.AZURE_GOV]: azureGov,
  [Platform.AZURE_STACK_HUB]: azureStackHub,
  [Platform.IBM_CLOUD]: ibmCloud,
  [Platform.POWER_VS]: powerVs,
  [Platform.OPENSTACK_SWIFT]: openstackSwift,
  [Platform.OPENSTACK_CINDER]: openstackCinder,
  [Platform.ALIBABA_CLOUD]: alibabaCloud,
  [Platform.BARE_METAL]: bareMetal,
  [Platform.EQUINIX_METAL]: equinixMetal,
  [Platform.VSPHERE]: vsphere,
  [Platform.NUTANIX]: nutanix,
  [Platform.IBM_Z]: ibmZ,
  [Platform.IBM_POWER]: ibmPower,
  [Platform.OVIRT]: ovirt,
  [Platform.KUBEVIRT]: kubevirt,
  [Platform.EXTERNAL]: external,
  [Platform.NONE]: none,
  [Platform.LIBVIRT]: libvirt,
  [Platform.OSD_AWS]: osdAws,
  [Platform.OSD_GCP]: osdGcp,
  [Platform.ROSA_CLASSIC]: rosaClassic,
  [Platform.ROSA_HCP]: rosaHcp,
  [Platform.ARO]: aro,
  [Platform.HCP_AWS]: hcpAws,
  [Platform.HCP_AZURE]: hcpAzure,
  [Platform.HCP_GCP]: hcpGcp,
  [Platform.HCP_AGENT]: hcpAgent,
  [Platform.HCP_KUBEVIRT]: hcpKubevirt,
};

/** Every profile, in the order of the enum. */
export const PLATFORMS: readonly PlatformProfile[] = Object.values(PROFILES);

export function platformProfile(id: Platform): PlatformProfile {
  return PROFILES[id];
}

/**
 * The base platform for an Infrastructure type, never a variant. OpenStack has the same type with and without Swift;
 * the result is with Swift.
 */
export function profileOfInfrastructureType(type: string): PlatformProfile | undefined {
  return platformsOfType(type).find(({ variantOf }) => variantOf === undefined);
}

/** The platforms that an Infrastructure type may be, variants among them. */
export function platformsOfType(type: string): readonly PlatformProfile[] {
  return BY_TYPE.get(type) ?? NONE;
}

const BY_TYPE = groupBy(PLATFORMS, ({ infrastructureType }) => infrastructureType);
const NONE: readonly PlatformProfile[] = [];
