/** An access key of S3. */
export interface S3Credentials {
  /** Id of the access key. */
  readonly accessKey: string;
  /** The secret access key. */
  readonly secretKey: string;
}

/** A service account of Google Cloud. */
export interface GcsCredentials {
  /** The service account's key file: JSON. */
  readonly keyFile: string;
}

/** A storage account of Azure. */
export interface AzureBlobCredentials {
  /** An access key of the storage account. */
  readonly accountKey: string;
}

/** A user of OpenStack. */
export interface SwiftUserCredentials {
  /** Name of the user. */
  readonly username: string;
  /** The user's password. */
  readonly password: string;
}

/** An application credential of OpenStack. From 4.15 on its own, before with the user's keys empty. */
export interface SwiftApplicationCredentials {
  /** Id of the application credential. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Its secret. */
  readonly secret: string;
}

/** A token of OpenStack. From 4.20. */
export interface SwiftTokenCredentials {
  /** Id of the token. */
  readonly tokenId: string;
}

/** An API key of IBM Cloud. */
export interface IbmCosCredentials {
  /** The IAM API key. */
  readonly apiKey: string;
}

/** Credentials of Alibaba Cloud. */
export interface AlibabaOssCredentials {
  /** A credentials file of Alibaba Cloud: INI. */
  readonly credentials: string;
}
