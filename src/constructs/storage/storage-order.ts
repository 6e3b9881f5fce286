import type { IConstruct } from 'constructs';
import { writeBefore } from '../base/companion-order';

/** Writes everything that belongs to a storage before every Config that uses the storage. */
export class StorageOrder {
  private readonly named: IConstruct[] = [];
  private readonly naming: IConstruct[] = [];

  /** Adds an object that the Config names, directly or through the storage. */
  public namedBy(construct: IConstruct): void {
    this.named.push(construct);
    for (const config of this.naming) writeBefore(construct, config);
  }

  public usedBy(config: IConstruct): void {
    this.naming.push(config);
    for (const construct of this.named) writeBefore(construct, config);
  }
}
