import type { Manifest } from '../core/manifest';
import { NEWEST_RELEASE } from '../core/release';
import { storageUsers, type SharedWith } from '../rules/facts/storage-users';
import { judge, toFinding } from '../rules/engine/engine';
import { ir331 } from '../rules/storage/ir331-shared-storage';
import { isConfig } from '../schema/kinds/kinds';
import type { LevelOf } from './configured-warnings';
import type { FleetCluster } from './fleet-cluster';
import type { FleetWarning } from './fleet-report';

/** Finds clusters of a fleet that use the storage of another one. */
export class SharedStorage {
  private readonly configs: { readonly cluster: FleetCluster; readonly manifests: readonly Manifest[] }[] = [];

  public add(cluster: FleetCluster, objects: readonly Manifest[]): void {
    this.configs.push({ cluster, manifests: objects.filter(isConfig) });
  }

  /**
   * One warning a storage, about the first of the clusters that use it, and of those for which it is an error if there are
   * any. A cluster for which the rule is off has none, and another one that uses its storage has it.
   */
  public warnings(levelOf: LevelOf, now: Date): FleetWarning[] {
    const users = this.configs.map(({ cluster: { name }, manifests }) => ({ names: [name], manifests }));
    const sharedBy = storageUsers(users, NEWEST_RELEASE);
    const reported = new Set<string>();
    const gravestFirst = this.configs
      .map((each) => ({ ...each, level: levelOf(each.cluster.name, ir331.id) }))
      .filter(({ level }) => level !== 'off')
      .sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
    return gravestFirst.flatMap(({ cluster: { name, line }, manifests }) => {
      if (reported.has(name)) return [];
      const sharing = new Set<string>();
      const sharedWith: SharedWith = (storage) => {
        const others = sharedBy(name, Infinity)(storage);
        for (const other of others) sharing.add(other);
        return others;
      };
      const circumstances = { release: NEWEST_RELEASE, now, sharedWith };
      const findings = judge(manifests, circumstances, [ir331]).map((judgement) => toFinding(judgement));
      const messages = findings.filter(({ acknowledged }) => acknowledged === undefined).map(({ message }) => message);
      if (messages.length === 0) return [];
      for (const other of sharing) reported.add(other);
      return [{ cluster: name, line, rule: ir331.id, messages }];
    });
  }
}
