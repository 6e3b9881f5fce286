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
import type { Platform } from './platform';
import type { PlatformProfile } from './profile';

/** Every profile, in the order of the enum. */
export const PLATFORMS: readonly PlatformProfile[] = [
  aws,
  awsGov,
  awsSecret,
  gcp,
  azure,
  azureGov,
  azureStackHub,
  ibmCloud,
  powerVs,
  openstackSwift,
  openstackCinder,
  alibabaCloud,
  bareMetal,
  equinixMetal,
  vsphere,
  nutanix,
  ibmZ,
  ibmPower,
  ovirt,
  kubevirt,
  external,
  none,
  libvirt,
  osdAws,
  osdGcp,
  rosaClassic,
  rosaHcp,
  aro,
  hcpAws,
  hcpAzure,
  hcpGcp,
  hcpAgent,
  hcpKubevirt,
];

export function platformProfile(id: Platform): PlatformProfile {
  const profile = PLATFORMS.find((each) => each.id === id);
  if (profile === undefined) throw new Error(`no profile is registered for platform ${id}`);
  return profile;
}

/**
 * The plain platform that an Infrastructure object of this type speaks of, never what merely stands on it.
 * OpenStack says the same with and without Swift: the answer is Swift.
 */
export function profileOfInfrastructureType(type: string): PlatformProfile | undefined {
  return PLATFORMS.find((each) => each.infrastructureType === type && each.standsOn === undefined);
}
