import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Message } from '../../blocks/kit/message.ts';
import { outsideMessage } from '../../blocks/reply/outsiders.ts';
import { guessLanguage } from '../../text/language.ts';
import { typedWords } from '../../typed/read-typed.ts';
import type { Turn, Turns } from '../delivery/turn.ts';
import { type Visit, visitOfAsked, visitOfBody } from '../delivery/visit.ts';
import { privately } from '../posting/send.ts';
import { sayUnder, type WaysToSay } from '../posting/ways-to-say.ts';
import type { Channels } from './channels.ts';
import type { PeopleParts } from './people.ts';

/**
 * Guests, people of other companies, and channels where such people read along: they get one
 * sentence instead of a reply.
 */
export type Outsiders = {
  /** Stands before every listener. */
  readonly stop: Middleware<AnyMiddlewareArgs>;
  /** What this person is to be told instead of anything else, unasked; `undefined` for most people. */
  readonly sentenceTo: (client: WebClient, person: string) => Promise<Message | undefined>;
  /** Whether a question that a crash cut off was put by one of them, who has then been told. */
  readonly turnedAway: (turn: Turn, client: WebClient) => Promise<boolean>;
};

export type OutsidersOptions = PeopleParts & {
  readonly channels: Channels;
  readonly ways: WaysToSay;
  readonly turns: Turns;
  /** Whether they are answered like everybody else; nobody is looked up then. */
  readonly isAllowed: boolean;
};

/** A workflow that asks for nobody in particular. */
const NOBODY = { isOutside: false, isGuest: false, language: 'en' } as const;

export function createOutsiders(options: OutsidersOptions): Outsiders {
  const { people, peopleNow, channels, ways, turns, isAllowed } = options;

  /** `undefined` for everybody who is answered. Rejects where Slack does not tell who it is. */
  async function sentenceFor(
    client: WebClient,
    visit: Visit,
    whose = people,
  ): Promise<Message | undefined> {
    const typed = guessLanguage(typedWords(visit.text));
    if (visit.isMarked) return outsideMessage(typed ?? 'en');
    const [person, sharing] = await Promise.all([
      visit.person === '' ? NOBODY : whose.find(client, visit.person),
      visit.channel === undefined ? 'inside' : channels.sharing(client, visit.channel),
    ]);
    const isOutside = person.isOutside || person.isGuest || sharing === 'shared';
    return isOutside ? outsideMessage(typed ?? person.language) : undefined;
  }

  return {
    async stop(args) {
      const turn = turns.of(args.body);
      const visit = turn?.asked === undefined ? visitOfBody(args.body) : visitOfAsked(turn.asked);
      if (isAllowed || visit === undefined) return args.next();
      const sentence = await sentenceFor(args.client, visit);
      if (sentence === undefined) return args.next();
      const say = () => sayTo(args, sentence, ways);
      // Of an edited message they were told when it was new.
      if (turn?.asked?.isEdit !== true) await (turn === undefined ? say() : turn.say(say));
    },
    async sentenceTo(client, person) {
      if (isAllowed) return undefined;
      return sentenceFor(client, { person, text: '', isMarked: false }, peopleNow);
    },
    async turnedAway(turn, client) {
      const { asked } = turn;
      if (isAllowed || asked === undefined) return false;
      const sentence = await sentenceFor(client, visitOfAsked(asked));
      if (sentence === undefined) return false;
      if (asked.isEdit !== true) await turn.say(() => sayUnder(asked, client)(sentence));
      return true;
    },
  };
}

async function sayTo(
  args: AnyMiddlewareArgs & AllMiddlewareArgs,
  sentence: Message,
  ways: WaysToSay,
): Promise<void> {
  if ('command' in args) return args.ack(privately(sentence));
  // The acknowledgement of a form carries what is said.
  if (!('event' in args) && args.body.type !== 'view_submission') await args.ack?.();
  await ways.sayTo(args.body)?.(sentence);
}
