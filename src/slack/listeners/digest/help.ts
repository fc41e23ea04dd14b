import { digestHelpMessage } from '../../../blocks/digest/command/help.ts';
import type { Run } from '../../digest/call.ts';

export const sayHelp: Run = async ({ language }) => digestHelpMessage(language);

export const sayUnknown: Run = async ({ language, rest }) => digestHelpMessage(language, rest);
