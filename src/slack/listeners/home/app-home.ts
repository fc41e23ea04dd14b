import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackEventMiddlewareArgs,
} from '@slack/bolt';
import { readHomeQuestion } from '../../../blocks/home/home.ts';
import type { GapList } from '../../../store/records/gap-list.ts';
import type { Answering } from '../../asking/answering.ts';
import type { Home } from '../../home.ts';
import type { PeopleParts } from '../../people/people.ts';
import { answerInWindow } from '../asking/in-window.ts';
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
    if (event.tab === 'home') await home.publish(client, teamOf(body), event.user);
  };

/** The field to ask in: the reply opens in a window, or comes directly where that is too late. */
export const askInHome =
  ({ answer }: Pick<AppHomeParts, 'answer'>): Pressed =>
  async ({ body, ack, client }) => {
    await ack();
    const question = readHomeQuestion(body.view);
    await answerInWindow(answer, question, { body, client }, (view) =>
      client.views.open({ trigger_id: body.trigger_id, view }),
    );
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
