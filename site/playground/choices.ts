import { RELEASES, type Release } from '../../src/core/release';
import { platformProfile } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';
import { element, placed } from './elements';
import { COMMANDS, type Command, type Question } from './question';

/** The controls that say what is asked. */
export class Choices {
  private readonly form = placed('question', HTMLFormElement);
  private readonly releases = placed('release', HTMLSelectElement);
  private readonly platforms = placed('platform', HTMLSelectElement);

  public constructor(onChange: () => void) {
    this.releases.append(option('', 'as the text says'), ...[...RELEASES].reverse().map((each) => option(each, each)));
    const titles = Object.values(Platform).map((each) => option(each, platformProfile(each).title));
    this.platforms.append(option('', 'as the text says'), ...titles);
    this.form.addEventListener('change', onChange);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
  }

  public get asked(): Pick<Question, 'command' | 'release' | 'platform'> {
    const release = RELEASES.find((each: string) => each === this.releases.value);
    const platform = Object.values(Platform).find((each: string) => each === this.platforms.value);
    return {
      command: this.command,
      ...(release === undefined ? {} : { release }),
      ...(platform === undefined ? {} : { platform }),
    };
  }

  public set asked({ command, release, platform }: { command: Command; release?: Release; platform?: Platform }) {
    this.releases.value = release ?? '';
    this.platforms.value = platform ?? '';
    for (const radio of this.form.querySelectorAll<HTMLInputElement>('[name=command]'))
      radio.checked = radio.value === command;
  }

  private get command(): Command {
    const chosen = this.form.querySelector<HTMLInputElement>('[name=command]:checked')?.value;
    return COMMANDS.find((each) => each === chosen) ?? 'check';
  }
}

function option(value: string, text: string): HTMLOptionElement {
  return element('option', { value }, text);
}
