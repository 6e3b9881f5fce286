import { fixesOf } from '../../../src/report/fixes';
import { plainText } from '../../../src/report/phrase';
import { previewFacts } from '../../../src/report/preview/preview-facts';
import { previewGroups } from '../../../src/report/preview/preview-groups';
import { previewHeadline } from '../../../src/report/preview/preview-headline';
import { previewPicture } from '../../../src/report/preview/preview-picture';
import type { ClusterPreview } from '../../../src/report/preview/preview-report';
import { previewSummary } from '../../../src/report/preview/preview-summary';
import { VERDICT_COLORS, verdictOn } from '../../../src/report/preview/verdict';
import { optionsOf, type Question } from '../question';
import type { Tone } from '../tone';
import type { PreviewSection, Unmarked } from './answer';
import { predicted } from './predicted';

/** What the Operator will do, the worst clusters first. */
export function previewAnswer(question: Question): Unmarked {
  const clusters = predicted(question.files, optionsOf(question));
  const groups = previewGroups(clusters);
  const sections = groups.map(({ paths, cluster }) => sectionOf(clusters.length > 1 ? paths : [], cluster));
  const [first] = sections;
  const status =
    sections.length === 1 && first !== undefined ? `${first.word}: ${first.what}` : previewSummary(clusters);
  return { status, content: { of: 'preview', sections } };
}

function sectionOf(paths: readonly string[], cluster: ClusterPreview): PreviewSection {
  const { preview, prediction, errors } = cluster;
  const { word, what, why } = verdictOn(cluster);
  const { fixes, more } = fixesOf(errors());
  return {
    paths,
    word,
    tone: toneOf(word),
    what: plainText(what),
    ...(why === undefined ? {} : { why: plainText(why) }),
    headline: previewHeadline(cluster),
    fixes: fixes.map((each) => plainText(each.what)),
    more,
    unknown: preview.unknown,
    picture: prediction === undefined ? [] : previewPicture(prediction).map(String),
    facts: previewFacts(prediction).map(([label, answer]) => [label, plainText(answer)]),
    conditions: preview.conditions,
    effects: preview.effects,
    assumptions: preview.assumptions,
  };
}

function toneOf(word: ReturnType<typeof verdictOn>['word']): Tone {
  const color = VERDICT_COLORS[word];
  return color === 'red' ? 'bad' : color === 'yellow' ? 'doubt' : word === 'READY' ? 'good' : '';
}
