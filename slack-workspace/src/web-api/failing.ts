import { ApiFault } from '../api-fault.ts';

/** Errors that somebody wants to see once, by method; `response_url` for posts to such an address. */
export type Failing = Map<string, string>;

/** The call is carried out, and its answer is lost on the way. */
const NO_ANSWER = 'no_answer';

/** Throws the error that was wished for, `http_500` as that status; whether no answer is to come. */
export function failOnce(failing: Failing, name: string): boolean {
  const error = failing.get(name);
  failing.delete(name);
  if (error === undefined || error === NO_ANSWER) return error === NO_ANSWER;
  const [, status] = /^http_(\d{3})$/.exec(error) ?? [];
  if (status === undefined) throw new ApiFault(error);
  throw new ApiFault('fatal_error', { status: Number(status) });
}
