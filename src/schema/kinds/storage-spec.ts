// Types instead of interfaces, because only types are assignable to Record<string, unknown>.

/** `spec.storage` of a Config: one backend and its management state. */
export type StorageSpec = {
  readonly managementState?: string;
  readonly azure?: AzureStanza;
  readonly emptyDir?: EmptyDirStanza;
  readonly gcs?: GcsStanza;
  readonly ibmcos?: IbmCosStanza;
  readonly oss?: OssStanza;
  readonly pvc?: PvcStanza;
  readonly s3?: S3Stanza;
  readonly swift?: SwiftStanza;
};

export type AzureStanza = {
  readonly accountName?: string;
  readonly cloudName?: string;
  readonly container?: string;
  readonly networkAccess?: AzureNetworkAccess;
};

type AzureNetworkAccess = {
  readonly type?: string;
  readonly internal?: AzurePrivateEndpoint;
};

type AzurePrivateEndpoint = {
  readonly networkResourceGroupName?: string;
  readonly privateEndpointName?: string;
  readonly subnetName?: string;
  readonly vnetName?: string;
};

type EmptyDirStanza = Readonly<Record<string, never>>;

export type GcsStanza = {
  readonly bucket?: string;
  readonly keyID?: string;
  readonly projectID?: string;
  readonly region?: string;
};

export type IbmCosStanza = {
  readonly bucket?: string;
  readonly location?: string;
  readonly resourceGroupName?: string;
  readonly resourceKeyCRN?: string;
  readonly serviceInstanceCRN?: string;
};

export type OssStanza = {
  readonly bucket?: string;
  readonly encryption?: OssEncryption;
  readonly endpointAccessibility?: string;
  readonly region?: string;
};

type OssEncryption = {
  readonly kms?: { readonly keyID?: string };
  readonly method?: string;
};

export type PvcStanza = {
  readonly claim?: string;
};

export type S3Stanza = {
  readonly bucket?: string;
  readonly chunkSizeMiB?: number;
  readonly cloudFront?: CloudFrontStanza;
  readonly encrypt?: boolean;
  readonly keyID?: string;
  readonly region?: string;
  readonly regionEndpoint?: string;
  readonly trustedCA?: { readonly name?: string };
  readonly virtualHostedStyle?: boolean;
};

export type CloudFrontStanza = {
  readonly baseURL?: string;
  readonly duration?: string;
  readonly keypairID?: string;
  readonly privateKey?: { readonly key?: string; readonly name?: string; readonly optional?: boolean };
};

export type SwiftStanza = {
  readonly authURL?: string;
  readonly authVersion?: string;
  readonly container?: string;
  readonly domain?: string;
  readonly domainID?: string;
  readonly regionName?: string;
  readonly tenant?: string;
  readonly tenantID?: string;
};
