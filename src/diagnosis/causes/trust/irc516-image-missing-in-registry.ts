import { groupBy } from '../../../core/data/group-by';
import type { Cause, Match } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { isWaitingOnly } from '../../evidence/client-statements';
import { missingTag } from '../../forms/missing-tag';
import { messageCause } from '../../forms/message-cause';
import { imageIn } from '../../forms/image-in';
import { commandStep, step, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

const byMessage = messageCause({
  id: 'IRC516',
  title: 'Image is not in the registry',
  why: 'The image stream has no such tag: nobody pushed it, or its name is wrong. Or the image stream refers to an image, but the registry does not have its layers or its manifest: the image was pruned, or the registry lost or changed its storage.',
  decides:
    'Whether the storage of the registry was changed or emptied, and whether the image stream tag has the image.',
  source: 'openshift/image-registry pkg/dockerregistry/server/manifestservice.go Get',
  messages: ['manifest unknown', 'blob unknown to registry', 'name unknown', 'Back-off pulling image'],
  depth: 3,
  looksLike: /manifest unknown|blob unknown|name unknown|unknown blob/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: ({ statements: [first] }, dump) => {
    const { backend } = dump;
    const missing = backend === 'emptyDir' ? undefined : missingTag(imageIn(first?.text), dump);
    if (missing !== undefined) return { ...missing, explains: ['clients'] };
    return {
      what: `A requested image is not in the registry${backend === 'emptyDir' ? ': with emptyDir all images are lost with the pod' : ''}.`,
      object: backend === 'emptyDir' ? THE_CONFIG : streamIn(first?.text),
      field: backend === 'emptyDir' ? 'spec.storage.emptyDir' : 'status.tags',
      explains: ['clients'],
      fix: [
        commandStep(
          'See whether the image stream has the tag:',
          `oc -n ${word(imageIn(first?.text).project, 'PROJECT')} describe imagestream ${word(imageIn(first?.text).name, 'NAME')}`,
        ),
        step(
          'Build or push the image again. If many images are missing, somebody changed or emptied the storage: see in Git whether spec.storage of the Config was changed, and set the old storage again.',
        ),
      ],
    };
  },
});

export const irc516: Cause = {
  ...byMessage,
  *find(dump) {
    yield* byMessage.find(dump);
    yield* waitsForTag(dump);
  },
};

/** A kubelet that only says that it waits, for an image that the image streams of the input do not have. */
function* waitsForTag(dump: Dump): Generator<Match> {
  const waiting = dump.statements.filter(
    ({ text, source, areas }) => source === 'container' && areas[0] === 'clients' && isWaitingOnly(text),
  );
  const byImage = groupBy(waiting, ({ text }) => Object.values(imageIn(text)).join('/'));
  for (const evidence of byImage.values()) {
    const missing = missingTag(imageIn(evidence[0]?.text), dump);
    if (missing !== undefined) yield { ...missing, evidence, explains: ['clients'] };
  }
}

/** The stream that the client asks for, if the message names it. */
function streamIn(text: string | undefined): string {
  const { project, name } = imageIn(text);
  return project === '' ? 'ImageStream' : `ImageStream/${project}/${name}`;
}
