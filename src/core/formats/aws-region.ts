import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';

/** Whether aws-sdk-go asks any endpoint for a region of this name: aws/endpoints/v3model.go validateInputRegion. */
export function isAwsRegion(region: string): boolean {
  return /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(region);
}

export function checkAwsRegion(region: string): Diagnostic | undefined {
  if (isAwsRegion(region)) return undefined;
  return { found: quoted(region), expected: 'a region of letters, digits and inner hyphens, such as "eu-central-1"' };
}
