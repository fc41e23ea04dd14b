import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackEventMiddlewareArgs,
} from '@slack/bolt';
import { readHomeQuestion } from '../../../blocks/home/home.ts';
import { escapeMrkdwn } from '../../../blocks/kit/escape.ts';
import { replyView } from '../../../blocks/windows/ask.ts';
import type { GapList } from '../../../store/records/gap-list.ts';
import type { Answering } from '../../asking/answering.ts';
import type { Home } from '../../home.ts';
import type { PeopleParts } from '../../people/people.ts';
import { reach } from '../../posting/reach.ts';
import { plainly } from '../../posting/send.ts';
import { teamOf } from '../team-of.ts';

/** What the listeners of the App Home need. */
export type AppHomeParts = PeopleParts & {
  readonly home: Home;
  readonly gapList: GapList;
  readonly answer: Answering;
};

type Pressed = Middleware<SlackActionMiddlewareArgs<BlockAction>>;

/** Of the two tabs, only the Home has a view. */
export const showHome =
  ({ home }: Pick<AppHomeParts, 'home'>): Middleware<SlackEventMiddlewareArgs<'app_home_opened'>> =>
  async ({ event, body, client }) => {
    if (event.tab === 'home') await home.publish(client, body.team_id, event.user);
  };

/** The field to ask in: the reply opens in a window, or comes directly where that is too late. */
export const askInHome =
  ({ answer }: Pick<AppHomeParts, 'answer'>): Pressed =>
  async ({ body, ack, client }) => {
    await ack();
    const { message, question, language, record } = await answer({
      entry: 'form',
      team: teamOf(body),
      channel: '',
      asker: body.user.id,
      text: escapeMrkdwn(readHomeQuestion(body.view)),
    });
    const view = replyView(question, message, language);
    await reach(
      () => client.views.open({ trigger_id: body.trigger_id, view }),
      () => client.chat.postMessage({ channel: body.user.id, ...plainly(message) }),
    );
    await record();
  };

/** Whoever is no admin any more sees, by what is shown then, that nothing was done. */
export const dismissGap =
  ({ home, peopleNow, gapList }: Omit<AppHomeParts, 'answer'>): Pressed =>
  async ({ body, action, ack, client }) => {
    await ack();
    const { isAdmin } = await peopleNow.find(client, body.user.id);
    const viewer = { team: teamOf(body), person: body.user.id, isAdmin };
    await gapList.dismiss('value' in action ? String(action.value) : '', viewer);
    await home.publish(client, viewer.team, viewer.person);
  };
