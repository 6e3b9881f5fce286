import { adoptionReport } from '../adoption/adoption-report';
import { readInputs } from '../inputs/read-inputs';
import { ADOPTION_LANGUAGES, type AdoptionLanguage } from '../adoption/adoption-language';
import { adoptionOf } from './adopted';
import { INPUT_SHAPES, inputSettingsOf, known, type InputOptions } from './options';
import { treeBelow, type TextFile, type Texts } from './texts';
import { TEXT_OPTION, throwIfUnknownOption, type OptionShapes } from './usable-options';

/** What is written, and of which objects. */
export interface AdoptOptions extends InputOptions {
  /**
   * What is written: the code of an app, or an inventory of clusters, which the command `fleet` reads.
   * @default 'typescript'
   */
  readonly language?: AdoptionLanguage;
}

/** An app that makes the objects that are there. */
export interface AdoptedApp {
  /** The files of the app: what `adopt` prints. */
  readonly files: readonly TextFile[];
  /** What became of the objects, in words. */
  readonly report: string;
}

/**
 * The app that makes the same objects: what `adopt` prints. No value of a Secret is in it.
 *
 * @param texts files as texts
 * @throws UnusableInput where a text cannot be read, or there is nothing that an app could make
 * @example
 * const { files } = adopt({ 'registry.yaml': text }, { platform: 'aws' });
 */
export function adoptTexts(texts: Texts, options: AdoptOptions = {}): AdoptedApp {
  throwIfUnknownOption(options, SHAPES);
  const { paths = ['.'] } = options;
  const inputs = readInputs(paths, treeBelow(texts, options.paths));
  const { adoption, others } = adoptionOf(inputs, {
    ...inputSettingsOf(options),
    language: known('language', options.language, ADOPTION_LANGUAGES) ?? 'typescript',
  });
  return {
    files: adoption.files.map(({ path, text }) => ({ path, text })),
    report: adoptionReport(adoption, inputs.notJudged, others),
  };
}

const SHAPES: OptionShapes<AdoptOptions> = { ...INPUT_SHAPES, language: TEXT_OPTION };
