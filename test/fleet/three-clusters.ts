import { Workplace } from './writing';

/** The file of each cluster. */
export const FILE = 'image-registry.k8s.yaml';

export function row(cluster: string, overrides = '{}'): string {
  return `  - {cluster: ${cluster}, platform: aws, overrides: ${overrides}}\n`;
}

export function inventory(...rows: readonly string[]): string {
  return `clusters:\n${rows.join('')}`;
}

/** A place with the inventory of clusters c1, c2 and c3. */
export function threeClusters(): Workplace {
  const place = new Workplace();
  place.write('fleet.yaml', inventory(row('c1'), row('c2'), row('c3')));
  return place;
}
