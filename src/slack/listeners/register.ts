import type { App } from '@slack/bolt';
import { ARCHIVES_FORM } from '../../blocks/archives/form.ts';
import { ARCHIVES_ACTIONS } from '../../blocks/archives/home.ts';
import { CORRECT_ARTICLE_FORM } from '../../blocks/articles/correct.ts';
import { ARTICLE_ACTIONS } from '../../blocks/articles/read.ts';
import { CHANGES_ACTIONS } from '../../blocks/changes/list.ts';
import { DIGEST_ACTIONS } from '../../blocks/digest/command/off.ts';
import { DIGEST_FORM } from '../../blocks/digest/form/form.ts';
import { FEED_FORM } from '../../blocks/following/feed.ts';
import { FOLLOW_FORM } from '../../blocks/following/find.ts';
import { FOLLOWING_ACTIONS } from '../../blocks/following/list.ts';
import { HOME_ACTIONS } from '../../blocks/home/home.ts';
import { SOURCES_ACTIONS } from '../../blocks/home/sources.ts';
import { IMPORT_FORM } from '../../blocks/importing/form.ts';
import { CHOICE_FORM, IMPORT_ACTIONS } from '../../blocks/importing/windows.ts';
import { REPLY_ACTIONS } from '../../blocks/reply/buttons.ts';
import { ADD_ARTICLE_FORM } from '../../blocks/windows/add-article.ts';
import { ASK_FORM } from '../../blocks/windows/ask.ts';
import { SAVED_PAGE } from '../../blocks/windows/context.ts';
import { FEEDBACK_FORM } from '../../blocks/windows/feedback.ts';
import type { MessageParts } from '../asking/answer-message.ts';
import { FIND_SOURCES } from '../delivery/claim-of.ts';
import type { Turns } from '../delivery/turn.ts';
import { STEPS } from '../delivery/workflow/claim-of-step.ts';
import type { DigestEverywhere } from '../digest/call.ts';
import type { Outsiders } from '../people/outsiders.ts';
import type { RunStep } from '../steps/run-step.ts';
import { askCommand } from './asking/command.ts';
import { askForm } from './asking/form.ts';
import { message } from './asking/message.ts';
import { findSources, openAskForm } from './asking/shortcuts.ts';
import { suggestPrompts } from './asking/suggest-prompts.ts';
import type { ChosenParts } from './chosen/parts.ts';
import { registerChosen } from './chosen/register.ts';
import { digestCommand } from './digest/command.ts';
import { digestFormSent } from './digest/form.ts';
import { answerOff } from './digest/off.ts';
import * as feeds from './following/feeds.ts';
import { followCommand, followSent } from './following/follow.ts';
import { showLeftOut, takeIn } from './following/left-out.ts';
import type { FollowingParts } from './following/parts.ts';
import { type AddArticleParts, openArticleForm, takeArticle } from './home/add-article.ts';
import { type AppHomeParts, askInHome, dismissGap, showHome } from './home/app-home.ts';
import { type ChangesPagesParts, changesPages } from './home/changes-pages.ts';
import {
  type CorrectArticleParts,
  openCorrection,
  removeArticle,
  takeCorrection,
} from './home/correct-article.ts';
import { archivesSent, type GiveArchivesParts, openArchives } from './home/give-archives.ts';
import { readArticle, turnPart } from './home/read-article.ts';
import { sourcesPages } from './home/sources-pages.ts';
import type { ImportParts } from './importing/parts.ts';
import { askOfImport, importSent } from './importing/save.ts';
import * as adding from './importing/ways-in.ts';
import * as reply from './reply/buttons.ts';
import { feedbackForm } from './reply/feedback-form.ts';
import type { ButtonParts } from './reply/parts.ts';
import { showSavedPage } from './reply/saved-page.ts';
import * as sharing from './reply/sharing.ts';
import { workflowStep } from './steps/workflow-step.ts';
import { watchCommand } from './watches/command.ts';
import type { WatchParts } from './watches/parts.ts';
import { registerWatches } from './watches/register.ts';

/** The `callback_id` of the shortcut that opens the window to ask in. */
const ASK = 'ask';

/** The `callback_id` of the shortcut that saves what is in a message. */
const SAVE = 'save_to_archive';

/** What the listeners need of the world. */
export type ListenerParts = MessageParts &
  ButtonParts &
  AppHomeParts &
  AddArticleParts &
  CorrectArticleParts &
  GiveArchivesParts &
  FollowingParts &
  ImportParts &
  ChangesPagesParts & {
    readonly turns: Turns;
    readonly digest: DigestEverywhere;
    readonly watch: WatchParts;
    readonly choosing: ChosenParts;
    readonly outsiders: Pick<Outsiders, 'sentenceTo'>;
    readonly runStep: RunStep;
  };

/**
 * Every way into the bot. `manifest.yml` names the same commands, events and shortcuts,
 * `manifest.workflow.yml` the steps beside them, and `claimOf`
 * says which of their deliveries are questions.
 */
export function registerListeners(app: App, parts: ListenerParts): void {
  const { answer, turns, look, log } = parts;
  app.command('/ask', askCommand(answer, turns));
  app.command('/ask', adding.addCommand(parts));
  app.command('/ask', followCommand(parts));
  app.command('/ask', feeds.feedsCommand(parts));
  app.command('/ask', watchCommand(parts.watch));
  app.command('/digest', digestCommand(parts.digest, turns));
  app.event('app_mention', message(parts, turns));
  app.event('message', message(parts, turns));
  app.event('app_home_opened', suggestPrompts(look, log, parts.outsiders));
  app.event('app_home_opened', showHome(parts));
  app.shortcut({ type: 'message_action', callback_id: FIND_SOURCES }, findSources(answer, turns));
  app.shortcut({ type: 'message_action', callback_id: SAVE }, adding.saveMessage(parts));
  app.shortcut({ type: 'shortcut', callback_id: ASK }, openAskForm(parts.people));
  app.view(ASK_FORM, askForm(answer, turns));
  app.view(FEEDBACK_FORM, feedbackForm(parts));
  app.view(DIGEST_FORM, digestFormSent(parts.digest));
  app.view(ADD_ARTICLE_FORM, takeArticle(parts));
  app.view(ARCHIVES_FORM, archivesSent(parts));
  app.view(CORRECT_ARTICLE_FORM, takeCorrection(parts));
  app.view(CHOICE_FORM, adding.choiceSent(parts));
  app.view(IMPORT_FORM, importSent(parts));
  app.view(FOLLOW_FORM, followSent(parts));
  app.view(FEED_FORM, feeds.feedSent(parts));

  app.action(HOME_ACTIONS.ask, askInHome(parts));
  app.action(HOME_ACTIONS.question, askInHome(parts));
  app.action(HOME_ACTIONS.addArticle, openArticleForm(parts));
  app.action(HOME_ACTIONS.fillGap, openArticleForm(parts));
  app.action(HOME_ACTIONS.dismissGap, dismissGap(parts));

  for (const action of Object.values(ARCHIVES_ACTIONS)) app.action(action, openArchives(parts));

  app.action(ARTICLE_ACTIONS.read, readArticle(parts));
  app.action(ARTICLE_ACTIONS.previous, turnPart(look, -1));
  app.action(ARTICLE_ACTIONS.next, turnPart(look, 1));
  app.action(ARTICLE_ACTIONS.correct, openCorrection(parts));
  app.action(ARTICLE_ACTIONS.remove, removeArticle(parts));

  app.action(FOLLOWING_ACTIONS.newer, feeds.feedsPage(parts));
  app.action(FOLLOWING_ACTIONS.older, feeds.feedsPage(parts));
  app.action(FOLLOWING_ACTIONS.open, feeds.openFeed(parts));
  app.action(FOLLOWING_ACTIONS.end, feeds.endFeed(parts));
  app.action(FOLLOWING_ACTIONS.leftOut, showLeftOut(parts));
  app.action(FOLLOWING_ACTIONS.takeIn, takeIn(parts));

  app.action(IMPORT_ACTIONS.open, adding.openImport(parts));
  app.action(IMPORT_ACTIONS.ask, askOfImport(parts));

  const { more, back, context, why, cite, share, takeBack, watch, tell } = REPLY_ACTIONS;
  const { feedback, helpful, unhelpful } = REPLY_ACTIONS;
  app.action(more, reply.onReply(reply.showPage, { step: 1 })(parts));
  app.action(back, reply.onReply(reply.showPage, { step: -1 })(parts));
  app.action(context, reply.onReply(reply.showContext)(parts));
  app.action(why, reply.onReply(reply.showWhy, { explain: true })(parts));
  app.action(cite, reply.onReply(reply.showCitations)(parts));
  app.action(share, reply.onReply(sharing.shareInChannel)(parts));
  app.action(takeBack, reply.onQuestion(sharing.takeBack)(parts));
  for (const action of [watch, tell]) {
    app.action(action, reply.onQuestion(reply.watchQuestion)(parts));
  }
  for (const action of [feedback, helpful, unhelpful]) {
    app.action(action, reply.onQuestion(reply.takeFeedback)(parts));
  }
  app.action(SAVED_PAGE, showSavedPage(parts));
  for (const action of Object.values(CHANGES_ACTIONS)) app.action(action, changesPages(parts));
  for (const action of Object.values(SOURCES_ACTIONS)) {
    app.action(action, sourcesPages(look, parts.digest.now));
  }
  for (const step of Object.values(STEPS)) app.function(step, workflowStep(parts.runStep, turns));
  registerWatches(app, parts.watch);
  registerChosen(app, parts.choosing);
  for (const action of Object.values(DIGEST_ACTIONS)) app.action(action, answerOff(parts.digest));
}
