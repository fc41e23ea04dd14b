import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import {
  type ArchivesAbout,
  archivesView,
  noChannelError,
  readArchivesForm,
} from '../../../blocks/archives/form.ts';
import { readArchivesValue } from '../../../blocks/archives/home.ts';
import { archivesWordsIn } from '../../../blocks/archives/words/words-in.ts';
import { noticeModal } from '../../../blocks/kit/modal.ts';
import type { Log } from '../../../log.ts';
import type { ArchiveUse } from '../../../store/records/archives/archive-use.ts';
import { isLanguage } from '../../../text/language.ts';
import type { Giving } from '../../giving.ts';
import type { Home } from '../../home.ts';
import type { PeopleParts } from '../../people/people.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { teamOf } from '../team-of.ts';
import { refreshHome } from './show-changed.ts';

export type GiveArchivesParts = Pick<PeopleParts, 'peopleNow'> & {
  /** Absent where there is one archive alone. */
  readonly giving?: Giving | undefined;
  readonly archiveUse: Pick<ArchiveUse, 'give'>;
  readonly home: Home;
  /** Asks open gaps again: what a place was given may answer them. */
  readonly askGapsAgain: () => Promise<void>;
  readonly log: Log;
};

/** The buttons of the section: a form to choose archives in, for those who may. */
export const openArchives =
  (parts: GiveArchivesParts): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ body, action, ack, client }) => {
    await ack();
    const { giving, peopleNow } = parts;
    const asked = readArchivesValue('value' in action ? action.value : undefined);
    if (giving === undefined || asked === undefined) return;
    const language = isLanguage(asked.language) ? asked.language : 'en';
    const team = teamOf(body);
    const person = body.user.id;
    const may = await giving.may(peopleNow, client, person);
    const about: ArchivesAbout =
      asked.of === 'workspace' || asked.of === 'new' ? asked.of : { channel: asked.of };
    const isAllowed = about === 'workspace' ? may.team : may.channels;
    const ofTeam = await giving.ofTeam(team);
    const chosen =
      typeof about === 'string' ? ofTeam : ((await giving.ofChannel(team, about.channel)) ?? []);
    const fill = {
      choices: about === 'workspace' ? giving.all : ofTeam,
      chosen: about === 'new' ? [] : chosen,
    };
    const view =
      isAllowed && fill.choices.length > 0
        ? archivesView(about, fill, language)
        : noticeModal(archivesWordsIn(language).form.notAllowed, language);
    await openOrTell(client, person, language, () =>
      client.views.open({ trigger_id: body.trigger_id, view }),
    );
  };

/** What was chosen holds from now on; who may say so, and what there is to choose, is looked up now. */
export const archivesSent =
  (parts: GiveArchivesParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const { giving, peopleNow, archiveUse, home, askGapsAgain, log } = parts;
    const { language, channel, archives } = readArchivesForm(view);
    const words = archivesWordsIn(language).form;
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: noticeModal(sentence, language) });
    const team = teamOf(body);
    const person = body.user.id;
    if (giving === undefined) return say(words.notAllowed);
    const may = await giving.may(peopleNow, client, person);
    if (!(channel === undefined ? may.team : may.channels)) return say(words.notAllowed);
    if (channel !== undefined && !/^[CG][A-Z0-9]{2,40}$/.test(channel)) {
      return ack({ response_action: 'errors', errors: noChannelError(language) });
    }
    const choices = channel === undefined ? giving.all : await giving.ofTeam(team);
    const given = choices.filter((name) => archives.includes(name));
    if (channel === undefined) await archiveUse.give({ team }, given, person);
    else if (given.length > 0) await archiveUse.give({ team, channel }, given, person);
    // As if nobody had chosen: it uses what the workspace does.
    else await archiveUse.give({ team, channel }, undefined, person);
    log.info({ team, channel, archives: given, person }, 'The archives of a place were chosen.');
    await say(words.saved);
    await refreshHome(home, client, body);
    await askGapsAgain();
  };
