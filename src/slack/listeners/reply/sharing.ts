import { noticeMessage } from '../../../blocks/kit/notice.ts';
import { type ReplyButtons, sharedMessage } from '../../../blocks/reply/buttons.ts';
import { replyMessage } from '../../../blocks/reply/reply.ts';
import { buttonWordsIn } from '../../../blocks/reply/words/words-in.ts';
import { countOf } from '../../asking/kept/passage-mark.ts';
import type { Act, ActOnQuestion } from './buttons.ts';

export const shareInChannel: Act = async (press, { question, reply, page, lost }, parts) => {
  const words = buttonWordsIn(reply.language);
  const { sharing, isAmongUs } = parts;
  // Nothing but what was seen is put before others.
  if (lost > 0) return press.tell(words.notSharedChanged);
  if (!question.isPrivate) return press.tell(words.sharedAlready);
  if (!(await isAmongUs(press.client, press.channel ?? ''))) return press.tell(words.notShared);
  const { questionId } = press.target;
  const messageWith = (about: Pick<ReplyButtons, 'isTakenBackHere'>) =>
    replyMessage(reply, [], {
      sharedBy: press.viewer.person,
      buttons: {
        questionId,
        page,
        passages: countOf(question.passages),
        isShareable: false,
        surface: 'message',
        ...about,
      },
    });
  let isPlaceKnown = false;
  const isNew = await sharing.share(questionId, async () => {
    const posted = await press.post(messageWith({}), messageWith({ isTakenBackHere: true }));
    isPlaceKnown = posted.ts !== undefined;
    return posted;
  });
  if (!isNew) await press.tell(words.sharedAlready);
  else if (isPlaceKnown) await press.show(sharedMessage(press.target));
  else await press.tell(words.shared);
};

/** Only for whoever shared it, which is who asked. */
export const takeBack: ActOnQuestion = async (press, question, { sharing }) => {
  const words = buttonWordsIn(press.target.language);
  if (question.asker !== press.viewer.person) return press.tell(words.notYours);
  const isBack = await sharing.takeBack(question.id, press.remove);
  if (!isBack) return press.tell(words.notTakenBack);
  // What the button stood under is gone, or says that the reply is there.
  if (press.isTakenBackHere) await press.tell(words.takenBack);
  else await press.replace(question.text, noticeMessage(words.takenBack));
};
