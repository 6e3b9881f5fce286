import type { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { deliveryOf } from '../base/output-context';
import { unknownMemberErrors } from '../base/prop-errors';
import { BucketKeysCopier, type BucketClaimCredentialsProps } from './storage-credentials-bucket-claim-props';
import { docsPage } from '../../core/source';

const COMMON = { id: 'IR112', reference: docsPage('how-to/credentials.md') };

/** Errors that prevent rendering the copier, and props that have no effect with it. */
export function copierErrors(props: BucketClaimCredentialsProps, construct: Construct): CompleteDiagnostic[] {
  const { copier = BucketKeysCopier.CRON_JOB } = props;
  const unknown = unknownMemberErrors(['copier'], copier, Object.values(BucketKeysCopier));
  if (unknown.length > 0) return unknown;
  if (copier === BucketKeysCopier.CRON_JOB) return [];
  const isRendered = copier !== BucketKeysCopier.POLICY_TEMPLATE || deliveryOf(construct)?.name === 'acm';
  return [
    ...(['image', 'namespace'] as const)
      .filter((prop) => props[prop] !== undefined)
      .map((prop) => ({
        ...COMMON,
        path: [prop],
        found: `${copier} as copier`,
        expected: `no ${prop}, which only the CronJob has`,
        fix: 'remove it',
      })),
    ...(isRendered
      ? []
      : [
          {
            ...COMMON,
            path: ['copier'],
            found: 'a template of RHACM in a chart that RHACM does not deploy',
            expected: 'Delivery.acm as the delivery of the chart',
            fix: 'use that delivery, or choose another copier',
          },
        ]),
  ];
}
