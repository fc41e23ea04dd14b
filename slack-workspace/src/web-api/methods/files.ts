import { ApiFault } from '../../api-fault.ts';
import { fileSeenByBot, slackFile } from '../../state/files.ts';
import { anyScope, type Methods } from '../method.ts';

/** https://docs.slack.dev/reference/methods?family=files */
export const files: Methods = {
  'files.info': {
    tier: 4,
    scopes: anyScope('files:read'),
    run({ file: id }, { world }) {
      const file = fileSeenByBot(world, String(id ?? ''));
      if (file === undefined) throw new ApiFault('file_not_found');
      return { file: slackFile(world, file), comments: [], response_metadata: { next_cursor: '' } };
    },
  },
};
