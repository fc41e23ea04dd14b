import type {
  Middleware,
  SlackCommandMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { archivesWordsIn } from '../../../blocks/archives/words/words-in.ts';
import { lookFaultSentence } from '../../../blocks/following/fault.ts';
import {
  chosenOf,
  followNotice,
  followView,
  readFollowForm,
} from '../../../blocks/following/find.ts';
import { followingWordsIn } from '../../../blocks/following/words/words-in.ts';
import { withAdvice } from '../../../blocks/importing/fault.ts';
import { literal } from '../../../blocks/kit/escape.ts';
import { shorten } from '../../../blocks/kit/limits.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import type { Language } from '../../../text/language.ts';
import { readFollowCommand } from '../../../typed/commands/follow-command.ts';
import { archiveOf, namesFrom } from '../../importing/archive-of.ts';
import type { Owner } from '../../importing/drafts.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { privately } from '../../posting/send.ts';
import { updateView } from '../../posting/update-view.ts';
import { teamOf } from '../team-of.ts';
import { type FollowingParts, followerOf } from './parts.ts';

/** Looking at a site is little work, and it may take a while. */
const MOST_AT_ONCE = 4;

const NAME_LIMIT = 80;

/** `/ask follow https://…`: what can be followed there, in a window. */
export function followCommand(parts: FollowingParts): Middleware<SlackCommandMiddlewareArgs> {
  let atWork = 0;

  async function viewOf(
    address: string,
    { channel, ...owner }: Owner & Where,
    language: Language,
  ): Promise<ModalView> {
    const words = followingWordsIn(language);
    if (atWork >= MOST_AT_ONCE) return followNotice(words.busy, language);
    atWork++;
    try {
      const here = await parts.look({ team: owner.team });
      const [first] = (await parts.look({ team: owner.team, channel })).archives;
      const archive = archiveOf(here, first?.name);
      if (archive === 'gone') return followNotice(archivesWordsIn(language).gone, language);
      const found = await parts.following.find(address, archive?.key);
      if (found.kind === 'failed') {
        return followNotice(
          withAdvice(lookFaultSentence(found.fault, address, language), found.fault, language),
          language,
        );
      }
      const draft = await parts.importing.drafts.keep(owner, { kind: 'followable', found });
      return followView(found, draft, language, namesFrom(here, first?.name));
    } finally {
      atWork--;
    }
  }

  async function inWindow(
    client: WebClient,
    { trigger, address, language, ...owner }: Owner & Where & Wish,
  ): Promise<void> {
    const words = followingWordsIn(language);
    const name = shorten(literal(address.replace(/^https?:\/\//i, '')), NAME_LIMIT);
    let viewId: string | undefined;
    await openOrTell(client, owner.person, language, async () => {
      const view = followNotice(words.looking(name), language);
      viewId = (await client.views.open({ trigger_id: trigger, view })).view?.id;
    });
    if (viewId === undefined) return;
    const view = await viewOf(address, owner, language).catch(async (error: unknown) => {
      await updateView(client, viewId ?? '', followNotice(words.faults.internal, language));
      throw error;
    });
    await updateView(client, viewId, view);
  }

  return async ({ body, ack, client }) => {
    const command = readFollowCommand(body.text);
    if (command?.kind !== 'follow') return;
    const { language, isEditor } = await followerOf(parts.people, client, body.user_id);
    const words = followingWordsIn(language);
    const { address } = command;
    if (!isEditor || address === undefined) {
      return ack(privately(noticeMessage(isEditor ? words.how : words.notEditor)));
    }
    await ack();
    const owner = { team: body.team_id, person: body.user_id, channel: body.channel_id };
    await inWindow(client, { ...owner, trigger: body.trigger_id, address, language });
  };
}

type Where = { readonly channel: string };

type Wish = {
  readonly trigger: string;
  readonly address: string;
  readonly language: Language;
};

/** Yes was said: rights are looked up anew, and what was chosen is followed. */
export const followSent =
  (parts: FollowingParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const { draft: id, language, threshold, choice, archive: named } = readFollowForm(view);
    const words = followingWordsIn(language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: followNotice(sentence, language) });
    const person = body.user.id;
    const owner = { team: teamOf(body), person };
    if (!(await parts.peopleNow.isEditor(client, person))) return say(words.notEditor);
    const archive = archiveOf(await parts.look({ team: owner.team }), named);
    if (archive === 'gone') return say(archivesWordsIn(language).gone);
    const draft = await parts.importing.drafts.take(owner, id);
    const chosen = draft?.kind === 'followable' ? chosenOf(draft.found, choice) : undefined;
    if (chosen === undefined) return say(words.gone);
    const { team } = owner;
    const feed = await parts.store.feeds.add({
      ...chosen,
      threshold,
      archive: archive?.key,
      team,
      addedBy: person,
      language,
    });
    if (feed === undefined) return say(words.already);
    parts.log.info({ feed: feed.id, kind: feed.kind, person }, 'A feed is followed.');
    await say(words.followed);
  };
