import type { StorageOptions } from './options';

/** A container of Azure Blob Storage. */
export interface AzureBlobStorageProps extends StorageOptions {
  /**
   * Name of an existing storage account: 3 to 24 lower-case letters and digits.
   *
   * @default - by the Operator: it creates an account and owns it
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/storage/azure/azure.go
   */
  readonly accountName?: string;

  /**
   * Name of the blob container: 3 to 63 lower-case letters, digits and single hyphens.
   *
   * @default - by the Operator: it creates a container
   */
  readonly container?: string;

  /**
   * The Azure cloud of the account. Needed beside `accountName` outside the public cloud.
   *
   * @default - by the Operator: the cloud of the cluster where no account is named, else the public cloud
   */
  readonly cloudName?: AzureCloudName;

  /**
   * Makes the account private: the Operator creates a private endpoint in the cluster's network and closes public
   * access. **It cannot be undone by the Operator.** `{}` lets the Operator find the network by its tags. Clients
   * outside the network can pull only with `disableRedirect`. From 4.15.
   *
   * @default - the account is reachable from the internet
   */
  readonly privateEndpoint?: AzurePrivateEndpointOptions;
}

/** The private endpoint of the storage account. If Git owns the object, set all fields. */
export interface AzurePrivateEndpointOptions {
  /**
   * Virtual network: 2 to 64 letters, digits, `.`, `-` and `_`.
   *
   * @default - by the Operator: the network tagged with the cluster's id
   */
  readonly vnetName?: string;

  /**
   * Subnet of the network: 1 to 80 letters, digits, `.`, `-` and `_`.
   *
   * @default - by the Operator: the first subnet of the network
   */
  readonly subnetName?: string;

  /**
   * Resource group of network and subnet: 1 to 90 letters, digits, `.`, `-` and `_`, not ending in a period.
   *
   * @default - by the Operator: the resource group of the cluster
   */
  readonly networkResourceGroupName?: string;

  /**
   * Name of the private endpoint: 2 to 64 letters, digits, `.`, `-` and `_`.
   *
   * @default - by the Operator: generated and written back
   */
  readonly privateEndpointName?: string;
}

/** An Azure cloud, as the Operator's SDK names it. */
export enum AzureCloudName {
  /** The public cloud. */
  PUBLIC = 'AzurePublicCloud',
  /** Azure Government. */
  US_GOVERNMENT = 'AzureUSGovernmentCloud',
  /** Azure China. */
  CHINA = 'AzureChinaCloud',
  /** Azure Germany. */
  GERMAN = 'AzureGermanCloud',
  /** Azure Stack Hub. */
  STACK = 'AzureStackCloud',
}
