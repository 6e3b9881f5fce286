import { imageIn } from '../../forms/image-in';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, word } from '../../forms/steps';

export const irc523 = messageCause({
  id: 'IRC523',
  title: 'Registry rejects the manifest of a push',
  why: 'The registry reads the manifest of each image that is pushed. It rejects a manifest whose format it does not know, such as that of some artifacts, or one that is larger than the API server accepts, or whose layers are not in the registry.',
  decides: 'The error in the log of the registry (err.detail), which gives the reason.',
  source: 'openshift/image-registry pkg/dockerregistry/server/manifestservice.go Put',
  messages: ['manifest invalid', 'MANIFEST_INVALID', 'uploading manifest latest to'],
  depth: 2,
  looksLike: /manifest invalid|MANIFEST_INVALID|manifest blob unknown|MANIFEST_BLOB_UNKNOWN/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: ({ statements: [first] }) => {
    const { project, name } = imageIn(first?.text);
    return {
      what: 'The registry rejects the manifest of a pushed image: its format is not supported, or its layers are missing.',
      object: project === '' ? 'ImageStream' : `ImageStream/${project}/${name}`,
      field: 'status.tags',
      explains: ['clients'],
      fix: [
        inRegistry(
          'See the reason in the log of the registry (err.detail):',
          'logs -l docker-registry=default --prefix --tail=500',
        ),
        commandStep(
          'If the format is the reason, push the image in the format of Docker:',
          `podman push --format v2s2 HOST/${word(project, 'PROJECT')}/${word(name, 'NAME')}`,
        ),
      ],
    };
  },
});
