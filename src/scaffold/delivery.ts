/** A tool that deploys the chart of a project, with its line of TypeScript. */
export type ProjectDelivery = keyof typeof DELIVERIES;

interface DeliveryCode {
  readonly call: string;
  /** The classes that the call names. */
  readonly classes: readonly string[];
  /** The page of docs/how-to/ about it. */
  readonly page: string;
}

const PLACEMENT = "ClusterPlacement.select({ labels: { 'image-registry': 'managed' } })";

export const DELIVERIES = {
  'argo-cd': { call: 'Delivery.argoCd()', classes: ['Delivery'], page: 'argo-cd.md' },
  flux: { call: 'Delivery.flux()', classes: ['Delivery'], page: 'flux.md' },
  kustomize: { call: 'Delivery.kustomize()', classes: ['Delivery'], page: 'kustomize.md' },
  acm: {
    call: `Delivery.acm({ namespace: 'registry-policies', placement: ${PLACEMENT} })`,
    classes: ['ClusterPlacement', 'Delivery'],
    page: 'acm.md',
  },
  'manifest-work': {
    call: "Delivery.manifestWork({ cluster: 'my-cluster' })",
    classes: ['Delivery'],
    page: 'manifest-work.md',
  },
} satisfies Readonly<Record<string, DeliveryCode>>;

export function deliveryCode(delivery: ProjectDelivery | undefined): DeliveryCode | undefined {
  return delivery === undefined ? undefined : DELIVERIES[delivery];
}
