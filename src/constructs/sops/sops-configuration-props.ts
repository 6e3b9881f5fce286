/** Which files SOPS encrypts, and for whom. One recipient at least. */
export interface SopsConfigurationProps {
  /** The files, relative to the folder of `.sops.yaml`: `secrets/image-registry.yaml`. One or more. */
  readonly files: string[];

  /** Public keys of age, each `age1…`. @default - none */
  readonly age?: string[];

  /** Fingerprints of PGP keys. @default - none */
  readonly pgp?: string[];

  /** ARNs of keys of AWS KMS. @default - none */
  readonly kms?: string[];

  /** Resource ids of keys of Google Cloud KMS. @default - none */
  readonly gcpKms?: string[];

  /** URLs of keys in Azure Key Vault. @default - none */
  readonly azureKeyVault?: string[];

  /** URIs of keys of Vault's transit engine. @default - none */
  readonly vaultTransit?: string[];
}
