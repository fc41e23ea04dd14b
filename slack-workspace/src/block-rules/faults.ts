import type { z } from 'zod';

/** One thing Slack would refuse: what, and where in what was sent (a JSON pointer). */
export type BlockFault = { readonly message: string; readonly pointer: string };

/** As it stands in `response_metadata.messages`. */
export const faultLine = ({ message, pointer }: BlockFault): string =>
  `[ERROR] ${message} [json-pointer:${pointer}]`;

/** What `schema` does not allow in `value`, in Slack's words, with pointers below `root`. */
export function faultsIn(schema: z.ZodType, value: unknown, root: string): readonly BlockFault[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(issue, root));
}

function faultsOf(issue: z.core.$ZodIssue, root: string): readonly BlockFault[] {
  const pointer = pointerTo(root, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ message: `invalid additional property: ${key}`, pointer }));
    case 'invalid_union':
      return [{ message: 'unsupported type', pointer }];
    case 'too_big':
      return [{ message: tooBig(issue), pointer }];
    case 'too_small':
      return [{ message: tooSmall(issue), pointer }];
    case 'invalid_value':
      return [{ message: `must be one of: ${issue.values.join(', ')}`, pointer }];
    case 'invalid_type':
      return [missingOrWrong(issue, root)];
    default:
      return [{ message: issue.message, pointer }];
  }
}

function missingOrWrong(issue: z.core.$ZodIssueInvalidType, root: string): BlockFault {
  if (issue.message.endsWith('received undefined')) {
    const field = String(issue.path.at(-1) ?? '');
    const pointer = pointerTo(root, issue.path.slice(0, -1));
    return { message: `missing required field: ${field}`, pointer };
  }
  return { message: `must be of type ${issue.expected}`, pointer: pointerTo(root, issue.path) };
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `must be less than ${Number(maximum) + 1} characters`;
  if (origin === 'array') return `no more than ${maximum} items allowed`;
  return `must be no more than ${maximum}`;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return `must be more than ${Number(minimum) - 1} characters`;
  if (origin === 'array') return `no fewer than ${minimum} items allowed`;
  return `must be no less than ${minimum}`;
}

const pointerTo = (root: string, path: readonly PropertyKey[]): string =>
  [root, ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
