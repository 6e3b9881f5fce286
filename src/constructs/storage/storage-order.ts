import type { IConstruct } from 'constructs';
import { writeBefore } from '../base/companion-order';

const OF_IMAGE_REGISTRIES = new WeakSet<IConstruct>();

/** Whether the Config has the storage of a RegistryStorage. */
export function isOfImageRegistry(config: IConstruct): boolean {
  return OF_IMAGE_REGISTRIES.has(config);
}

/** Writes everything that belongs to a storage before every Config that uses the storage. */
export class StorageOrder {
  private readonly named: IConstruct[] = [];
  private readonly naming: IConstruct[] = [];

  /** Whether a Config has the storage. */
  public get isUsed(): boolean {
    return this.naming.length > 0;
  }

  /** Adds an object that the Config names, directly or through the storage. */
  public namedBy(construct: IConstruct): void {
    this.named.push(construct);
    for (const config of this.naming) writeBefore(construct, config);
  }

  public usedBy(config: IConstruct): void {
    OF_IMAGE_REGISTRIES.add(config);
    this.naming.push(config);
    for (const construct of this.named) writeBefore(construct, config);
  }
}
