import { quoted } from '../../../core/quoted';
import type { FixStep } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, step, word } from '../../forms/steps';
import { THE_CONFIG, bucketField, storageText } from '../../forms/storage-words';
import { s3Command } from '../../forms/s3-command';

export const irc401 = objectStorageCause({
  id: 'IRC401',
  title: 'S3 denies access',
  why: 'The user or role exists, but a policy does not allow the request: the policy of the user or role, of the bucket, or of the organization.',
  decides:
    'The policies of the user or role and of the bucket: the registry needs ListBucket, GetBucketLocation, ListBucketMultipartUploads, and Put, Get and DeleteObject, ListMultipartUploadParts and AbortMultipartUpload below the bucket.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code AccessDenied',
  messages: [
    'AccessDenied: Access Denied',
    'Forbidden: Forbidden status code: 403',
    'is not authorized to perform: s3:',
  ],
  depth: 1.5,
  looksLike:
    /\bAccessDenied\b|AccessDeniedException|is not authorized to perform: s3:|Forbidden: Forbidden|status code: 403|AllAccessDisabled|AccountProblem/,
  where: {
    but: /kms:|AADSTS|AssumeRole|perform: sts:|SignatureDoesNotMatch|InvalidAccessKeyId|RequestTimeTooSkewed|ExpiredToken|ERROR CODE/,
    areas: ['sync', 'rollout', 'removal'],
  },
  explain: ({ statements: [first] }, dump) => {
    const text = first?.text ?? '';
    const [, action = 'a request of the registry'] = /to perform: (s3:\w+)/.exec(text) ?? [];
    const [, role] = /:assumed-role\/([\w+=,.@-]+)/.exec(text) ?? [];
    const [, denied = ''] = /\barn:aws[\w-]*:s3:::([a-z0-9][a-z0-9.-]*)/.exec(text) ?? [];
    const bucket = storageText(dump, 'bucket') || denied;
    const whose = bucket === '' ? 'of the registry' : quoted(bucket);
    const to = role === undefined ? '' : ` to the role ${quoted(role)}`;
    return {
      what: `The storage does not allow ${action} in the bucket ${whose}${to}.`,
      object: THE_CONFIG,
      field: bucketField(dump, 's3'),
      explains: ['rollout'],
      fix: [
        role === undefined ? testKeys(dump, bucket) : seeRole(role),
        step(
          `Allow for ${role === undefined ? 'the user or role of the registry' : 'this role'}: s3:ListBucket, s3:GetBucketLocation and s3:ListBucketMultipartUploads on the bucket, and s3:PutObject, s3:GetObject, s3:DeleteObject, s3:ListMultipartUploadParts and s3:AbortMultipartUpload on its objects.`,
        ),
        step(
          'If the bucket belongs to another account, its own policy must allow these actions, too. Check whether a policy of the organization denies them.',
        ),
      ],
    };
  },
});

function testKeys(dump: Dump, bucket: string): FixStep {
  return s3Command(
    'Test the rights, with the credentials of the registry in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY:',
    dump,
    `s3 ls s3://${word(bucket, 'BUCKET')}`,
  );
}

/** A role has no keys with which to test. */
function seeRole(role: string): FixStep {
  return commandStep(
    'See the policies in the role, such as the one from ccoctl. aws iam list-attached-role-policies shows those that are attached to it, as on ROSA:',
    `aws iam list-role-policies --role-name ${word(role, 'ROLE')}`,
  );
}
