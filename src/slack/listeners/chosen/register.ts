import type { App } from '@slack/bolt';
import { CHOOSE, PICK_FORM } from '../../../blocks/chosen/choose.ts';
import { CHOSEN_ACTIONS, CHOSEN_FORM } from '../../../blocks/chosen/list.ts';
import { choosePassage, openPick, searchPick } from './choose.ts';
import { endChoice, openChoice, rewordChoice, showChoices } from './manage.ts';
import type { ChosenParts } from './parts.ts';

/** Every button and window about answers that people choose. */
export function registerChosen(app: App, parts: ChosenParts): void {
  app.action(CHOOSE, choosePassage(parts));
  app.view(PICK_FORM, searchPick(parts));
  app.action(CHOSEN_ACTIONS.pick, openPick(parts));
  app.action(CHOSEN_ACTIONS.all, showChoices(parts));
  app.action(CHOSEN_ACTIONS.edit, openChoice(parts));
  app.action(CHOSEN_ACTIONS.end, endChoice(parts));
  app.view(CHOSEN_FORM, rewordChoice(parts));
}
