/** Who owns the storage: `spec.storage.managementState`. */
export enum StorageManagementState {
  /**
   * The Operator owns it: it applies its own defaults (public access block, tags, encryption, lifecycle) and **deletes it
   * with every image** when the registry becomes Removed or the Config is deleted.
   */
  MANAGED = 'Managed',
  /** The Operator uses it and neither configures nor deletes it. */
  UNMANAGED = 'Unmanaged',
}

/** The props that all storages have. */
export interface StorageOptions {
  /**
   * Who owns the storage.
   *
   * @default - by the library: Unmanaged where a name is given or the library renders the storage, Managed where the
   * Operator creates it
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/resource/generator.go
   */
  readonly managementState?: StorageManagementState;

  /**
   * Risks that you accept, by rule id, each with its reason: `{ IR502: 'demo cluster' }`.
   * Written as annotations on the object that the rule is about: the Config, or what is rendered for the storage.
   *
   * @default - none
   */
  readonly acknowledge?: { [ruleId: string]: string };
}
