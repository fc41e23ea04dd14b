import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Look } from '../../archive/several/view.ts';
import { archivesWordsIn } from '../../blocks/archives/words/words-in.ts';
import { faultSentence } from '../../blocks/importing/fault.ts';
import { importView } from '../../blocks/importing/form.ts';
import { choiceView, previewMessage, waitingView } from '../../blocks/importing/windows.ts';
import { importWordsIn } from '../../blocks/importing/words/words-in.ts';
import type { Message } from '../../blocks/kit/message.ts';
import { noticeMessage } from '../../blocks/kit/notice.ts';
import type { TakenFor } from '../../importing/create-saver.ts';
import type { ReadDocument } from '../../importing/document/document.ts';
import type { FetchAddress, Fetched } from '../../importing/fetch/fetch-address.ts';
import type { Source } from '../../importing/source.ts';
import type { Log } from '../../log.ts';
import type { Language } from '../../text/language.ts';
import { openInTime } from '../posting/open-in-time.ts';
import { plainly } from '../posting/send.ts';
import { updateView } from '../posting/update-view.ts';
import { archiveOf, namesFrom } from './archive-of.ts';
import type { Drafts, Owner } from './drafts.ts';
import type { Found } from './links-in.ts';
import { readSlackFile, type SlackFileParts } from './slack-file.ts';

/** Reading is work for a processor; more at once would hold up each other. */
const MOST_AT_ONCE = 4;

/** Of one message; whoever wants more is told where to find it. */
const MOST_MESSAGES = 3;

const NAME_LIMIT = 80;

export type ImportsParts = {
  readonly fetch: FetchAddress;
  readonly authorizationOf: SlackFileParts['authorizationOf'];
  readonly read: (source: Source) => Promise<ReadDocument>;
  /** The article of the archive with that key that a document is, if it has it. */
  readonly find: (document: ReadDocument, archive?: string) => Promise<TakenFor | undefined>;
  readonly look: Look;
  readonly drafts: Drafts;
  /** Whether the page is to be kept once it is saved. */
  readonly keepsPages: boolean;
  readonly log: Log;
  /** Another Web API, for tests. */
  readonly apiUrl?: string;
};

/** Somebody who adds something, and the language to speak to them. */
type Editor = Owner & {
  readonly language: Language;
  /** Where it is added: what the channel has stands first among the archives. */
  readonly channel?: string | undefined;
};

type Reading =
  | {
      readonly kind: 'read';
      readonly draft: string;
      readonly document: ReadDocument;
      readonly takenFor?: TakenFor;
      readonly archives: readonly string[];
    }
  | { readonly kind: 'fault'; readonly sentence: string };

/** From a link or a file to something that can be looked at and saved. */
export type Imports = {
  /** In a window, which opens before anything is read: Slack lets one open for three seconds. */
  readonly inWindow: (
    client: WebClient,
    trigger: string,
    editor: Editor,
    found: readonly Found[],
  ) => Promise<void>;
  /** In a window that is open already. */
  readonly fill: (client: WebClient, viewId: string, editor: Editor, one: Found) => Promise<void>;
  /** In messages, for where Slack lets no window open: one for each of the first few. */
  readonly asMessages: (
    client: WebClient,
    editor: Editor,
    found: readonly Found[],
  ) => Promise<readonly Message[]>;
};

export function createImports(parts: ImportsParts): Imports {
  const { drafts, keepsPages, log } = parts;
  let atWork = 0;

  async function sourceOf(
    client: WebClient,
    one: Found,
  ): Promise<{ readonly source: Source; readonly page?: Fetched }> {
    if (one.kind === 'file') return { source: await readSlackFile(client, one.file.id, parts) };
    const page = await parts.fetch(one.address);
    return { source: page, page };
  }

  async function read(client: WebClient, editor: Editor, one: Found): Promise<Reading> {
    const { language, team, person } = editor;
    if (atWork >= MOST_AT_ONCE) return { kind: 'fault', sentence: importWordsIn(language).busy };
    atWork++;
    try {
      const { source, page } = await sourceOf(client, one);
      const read = await parts.read(source);
      // A page that names no address of its own stands where it was fetched.
      const document = { ...(page === undefined ? {} : { url: page.address }), ...read };
      const here = await parts.look({ team });
      const [first] = (await parts.look(editor)).archives;
      const archive = archiveOf(here, first?.name);
      if (archive === 'gone') return { kind: 'fault', sentence: archivesWordsIn(language).gone };
      const takenFor = await parts.find(document, archive?.key);
      const about = takenFor === undefined ? {} : { takenFor };
      const kept = page !== undefined && keepsPages ? { page } : {};
      const draft = await drafts.keep(
        { team, person },
        { kind: 'document', document, ...kept, ...about },
      );
      return { kind: 'read', draft, document, archives: namesFrom(here, first?.name), ...about };
    } catch (error) {
      const sentence = faultSentence(error, language);
      if (sentence === undefined) throw error;
      log.info({ err: error, kind: one.kind }, 'What was to be added could not be read.');
      return { kind: 'fault', sentence };
    } finally {
      atWork--;
    }
  }

  const viewOf = (reading: Reading, language: Language): ModalView =>
    reading.kind === 'read'
      ? importView(reading, reading.draft, language)
      : waitingView(reading.sentence, language);

  async function fill(client: WebClient, viewId: string, editor: Editor, one: Found) {
    const { language } = editor;
    try {
      const reading = await read(client, editor, one);
      await updateView(client, viewId, viewOf(reading, language));
    } catch (error) {
      const sentence = importWordsIn(language).source.unreadable;
      await updateView(client, viewId, waitingView(sentence, language));
      throw error;
    }
  }

  const asMessages: Imports['asMessages'] = async (client, editor, found) => {
    const { language } = editor;
    const words = importWordsIn(language);
    const messages: Message[] = [];
    for (const one of found.slice(0, MOST_MESSAGES)) {
      const reading = await read(client, editor, one);
      messages.push(
        reading.kind === 'read'
          ? previewMessage(reading, reading.draft, language)
          : noticeMessage(reading.sentence),
      );
    }
    const more = found.length - MOST_MESSAGES;
    if (found.length === 0) messages.push(noticeMessage(words.nothing));
    if (more > 0) messages.push(noticeMessage(words.more(more)));
    return messages;
  };

  return {
    fill,
    asMessages,
    async inWindow(client, trigger, editor, found) {
      const { language, team, person } = editor;
      const words = importWordsIn(language);
      const [one] = found;
      let viewId: string | undefined;
      const isOpen = await openInTime(async () => {
        const view =
          one === undefined
            ? waitingView(words.nothing, language)
            : found.length === 1
              ? waitingView(words.reading(nameOf(one)), language)
              : choiceView(
                  found.map(nameOf),
                  await drafts.keep({ team, person }, { kind: 'choice', found }),
                  language,
                );
        viewId = (await client.views.open({ trigger_id: trigger, view })).view?.id;
      });
      if (isOpen && one !== undefined && found.length === 1 && viewId !== undefined) {
        return fill(client, viewId, editor, one);
      }
      if (isOpen) return;
      for (const message of await asMessages(client, editor, found)) {
        await client.chat.postMessage({ channel: person, ...plainly(message) });
      }
    },
  };
}

/** As a person knows it. */
export function nameOf(one: Found): string {
  const name = one.kind === 'file' ? one.file.name : one.address.replace(/^https?:\/\//i, '');
  return name.length > NAME_LIMIT ? `${name.slice(0, NAME_LIMIT - 1)}…` : name;
}
