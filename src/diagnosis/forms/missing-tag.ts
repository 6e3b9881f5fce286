import { inOneList } from '../../core/formats/in-one-list';
import { quoted } from '../../core/quoted';
import { fieldOf, itemsOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import type { Match } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { textOrEmpty } from '../evidence/condition';
import type { NamedImage } from './image-in';
import { commandStep, step, word } from './steps';

type Missing = Pick<Match, 'what' | 'object' | 'field' | 'certainty' | 'fix'>;

/**
 * What the image streams of the input lack of an image that a client asks for. Undefined if they have it, or the input does not
 * have the image streams of the project.
 */
export function missingTag({ project, name, tag }: NamedImage, dump: Dump): Missing | undefined {
  if (project === '' || tag === '') return undefined;
  const streams = dump.all('ImageStream');
  const ofProject = streams.filter(({ manifest }) => manifest.metadata.namespace === project);
  if (ofProject.length === 0) return undefined;
  const stream = ofProject.find(({ manifest }) => manifest.metadata.name === name);
  return stream === undefined ? missingStream(project, name, streams) : missingIn(stream, tag);
}

/** The registry serves the newest item of a tag: openshift/image-registry pkg/imagestream/imagestream.go Tags. */
function missingIn({ manifest }: SourceObject, tag: string): Missing | undefined {
  // A manifest of Git has no status.
  if (!hasStatus(manifest['status'])) return undefined;
  const tags = itemsOf(fieldOf(manifest['status'], 'tags'));
  const nameOf = (each: unknown): string => textOrEmpty(fieldOf(each, 'tag'));
  const withImage = tags.filter((each) => itemsOf(fieldOf(each, 'items')).length > 0).map(nameOf);
  if (withImage.includes(tag)) return undefined;
  const { namespace = '', name } = manifest.metadata;
  const failed = tags
    .filter((each) => nameOf(each) === tag)
    .flatMap((each) => itemsOf(fieldOf(each, 'conditions')))
    .map((condition) => textOrEmpty(fieldOf(condition, 'message')))
    .find((message) => message !== '');
  return {
    what: `Image stream ${namespace}/${name} has no image with the tag ${tag}: ${failed === undefined ? itsTags(withImage) : `its import failed: ${quoted(failed, 160)}`}.`,
    object: `ImageStream/${namespace}/${name}`,
    field: 'status.tags',
    certainty: 'certain',
    fix: [
      commandStep(
        'See the tags of the image stream:',
        `oc -n ${word(namespace, 'PROJECT')} describe imagestream ${word(name, 'NAME')}`,
      ),
      failed === undefined
        ? step(
            'Push the image with this tag. Or change the tag of the image in the workload of the pod to one that the image stream has.',
          )
        : commandStep(
            'After you correct the source of the import, import the tag again:',
            `oc -n ${word(namespace, 'PROJECT')} import-image ${word(`${name}:${tag}`, 'NAME:TAG')}`,
          ),
    ],
  };
}

function hasStatus(status: unknown): boolean {
  return Array.isArray(fieldOf(status, 'tags')) || textOrEmpty(fieldOf(status, 'dockerImageRepository')) !== '';
}

const SHOWN = 5;

function itsTags(tags: readonly string[]): string {
  if (tags.length < 2) return tags.length === 0 ? 'nobody pushed an image yet' : `its only tag is ${tags.join('')}`;
  const more = tags.length > SHOWN ? [`${tags.length - SHOWN} more`] : [];
  return `its tags are ${inOneList([...tags.slice(0, SHOWN), ...more])}`;
}

/** The input may have only some of the image streams of a project. */
function missingStream(project: string, name: string, streams: readonly SourceObject[]): Missing {
  const [other] = streams.flatMap(({ manifest: { metadata } }) =>
    metadata.name === name && metadata.namespace !== undefined ? [metadata.namespace] : [],
  );
  return {
    what: `Project ${project} has no image stream ${name}${other === undefined ? '' : `, and project ${other} has one`}.`,
    object: `ImageStream/${project}/${name}`,
    field: 'metadata.namespace',
    certainty: 'likely',
    fix: [
      commandStep('See the image streams of the project:', `oc -n ${word(project, 'PROJECT')} get imagestreams`),
      step('Push the image into this project. Or correct project and name of the image in the workload of the pod.'),
      ...(other === undefined
        ? []
        : [
            commandStep(
              'If the image of the other project is meant, the pod also needs the right to pull from there:',
              `oc policy add-role-to-group system:image-puller system:serviceaccounts:${word(project, 'PROJECT-OF-POD')} --namespace=${word(other, 'PROJECT-OF-IMAGE')}`,
            ),
          ]),
    ],
  };
}
