import type { BlockAction, RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Message } from '../../../blocks/kit/message.ts';
import { messageModal, noticeModal } from '../../../blocks/kit/modal.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import {
  type ButtonTarget,
  REPLY_ACTIONS,
  readButtonValue,
} from '../../../blocks/reply/buttons.ts';
import { buttonWordsIn } from '../../../blocks/reply/words/words-in.ts';
import { replyView } from '../../../blocks/windows/ask.ts';
import type { Viewer } from '../../../store/records/question-row.ts';
import type { Language } from '../../../text/language.ts';
import { openInTime } from '../../posting/open-in-time.ts';
import { deleteOwn, type Posted } from '../../posting/posting.ts';
import { reach } from '../../posting/reach.ts';
import { plainly, privately, showIn } from '../../posting/send.ts';
import type { SharedPlace } from '../../posting/share.ts';
import { updateView } from '../../posting/update-view.ts';
import { teamOf } from '../team-of.ts';

/** A press of a button under a reply, and what can be done where it was pressed. */
export type Press = {
  readonly client: WebClient;
  readonly viewer: Viewer;
  readonly target: ButtonTarget;
  /** Whether a thumb was up; only the buttons for opinions say so. */
  readonly isHelpful: boolean;
  /** Where the reply stands; absent in a window of its own. */
  readonly channel?: string;
  /** Opens a window over what is there. */
  readonly open: (view: ModalView) => Promise<void>;
  /** Says a sentence, or more, to this person alone. */
  readonly tell: (sentence: string) => Promise<void>;
  readonly show: (message: Message) => Promise<void>;
  /** Puts another page of the reply in place of the one that is there. */
  readonly replace: (question: string, message: Message) => Promise<void>;
  /**
   * Posts for all in the channel. Where the bot is no member, it is `unplaced` that is posted, and nobody
   * says where it stands.
   */
  readonly post: (message: Message, unplaced: Message) => Promise<Posted>;
  /** Whether it was pressed under a reply before all in the channel that only such a press can delete. */
  readonly isTakenBackHere: boolean;
  /** Deletes the message at a place, or else the one that was pressed: whether it is gone. */
  readonly remove: (place: SharedPlace | undefined) => Promise<boolean>;
};

type Args = SlackActionMiddlewareArgs<BlockAction> & { readonly client: WebClient };

/** A value that the bot has put on no button, or on one of another version: nothing is known of it. */
const UNKNOWN: ButtonTarget = { questionId: '', page: 0, language: 'en' };

export function readPress(args: Args): Press {
  const { body, action } = args;
  const value = 'value' in action ? String(action.value) : '';
  const target = readButtonValue(value) ?? UNKNOWN;
  const channel = body.channel?.id;
  const viewer = {
    team: teamOf(body),
    person: body.user.id,
    ...(channel === undefined ? {} : { channel }),
  };
  const isHelpful = value.startsWith('helpful ') || action.action_id === REPLY_ACTIONS.helpful;
  const about = { client: args.client, viewer, target, isHelpful };
  return channel === undefined
    ? { ...about, ...inModal(args, viewer.person, target.language) }
    : { ...about, channel, ...inMessage(args, viewer.person, channel, target.language) };
}

type Means = Omit<Press, 'client' | 'viewer' | 'target' | 'isHelpful' | 'channel'>;

function inMessage(args: Args, person: string, channel: string, language: Language): Means {
  const { body, client } = args;
  const respond: RespondFn = args.respond;
  const threadTs: string | undefined = body.container.thread_ts ?? body.message?.thread_ts;
  const place = { channel, ...(threadTs === undefined ? {} : { threadTs }) };
  const inThread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const show = (message: Message): Promise<void> =>
    reach(
      () => respond({ ...privately(message), replace_original: false, ...inThread }),
      () => client.chat.postEphemeral(showIn(place, person, message)),
      () => client.chat.postMessage({ channel: person, ...plainly(message) }),
    );
  const tell = (sentence: string): Promise<void> => show(noticeMessage(sentence));
  // Slack sends back what all see, and nothing that only one person does.
  const isTakenBackHere = JSON.stringify(body.message?.blocks ?? []).includes(
    REPLY_ACTIONS.takeBack,
  );
  return {
    tell,
    show,
    isTakenBackHere,
    async open(view) {
      const open = () => client.views.open({ trigger_id: body.trigger_id, view });
      if (!(await openInTime(open))) await tell(buttonWordsIn(language).tooLate);
    },
    replace: (_, message) =>
      reach(
        () => respond({ ...plainly(message), replace_original: true }),
        () => show(message),
      ),
    async post(message, unplaced) {
      let posted: Posted = {};
      await reach(
        async () => {
          posted = await client.chat.postMessage({ channel, ...plainly(message) });
        },
        () =>
          respond({ ...privately(unplaced), response_type: 'in_channel', replace_original: false }),
      );
      return posted;
    },
    async remove(place) {
      if (place !== undefined) return deleteOwn(client, place);
      if (isTakenBackHere) await respond({ delete_original: true });
      return isTakenBackHere;
    },
  };
}

function inModal({ body, client }: Args, person: string, language: Language): Means {
  const push = async (view: ModalView, sentence: string): Promise<void> => {
    if (await openInTime(() => client.views.push({ trigger_id: body.trigger_id, view }))) return;
    await client.chat.postMessage({ channel: person, ...plainly(noticeMessage(sentence)) });
  };
  return {
    open: (view) => push(view, buttonWordsIn(language).tooLate),
    tell: (sentence) => push(noticeModal(sentence, language), sentence),
    replace: (question, message) =>
      updateView(client, body.view?.id ?? '', replyView(question, message, language)),
    show: (message) => push(messageModal(message), message.text),
    isTakenBackHere: false,
    post: () => Promise.reject(new Error('A reply in a window stands in no channel.')),
    remove: async () => false,
  };
}
