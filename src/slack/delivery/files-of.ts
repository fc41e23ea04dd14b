import type { SlackFile } from '../../store/records/claims.ts';
import { type Fields, isText, listOf } from './fields.ts';

/** The files of a message. https://docs.slack.dev/reference/objects/file-object */
export const filesOf = (message: Fields): readonly SlackFile[] =>
  listOf(message.files).flatMap(({ id, name, title }) => {
    if (!isText(id) || !/^F[A-Z0-9]+$/.test(id)) return [];
    const called = [name, title].find((one) => isText(one) && one.trim() !== '');
    return [{ id, name: String(called ?? id) }];
  });
