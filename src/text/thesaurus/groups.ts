import { CHANGING } from './acting/changing.ts';
import { FIGHTING } from './acting/fighting.ts';
import { GIVING } from './acting/giving.ts';
import { LIVING } from './acting/living.ts';
import { MAKING } from './acting/making.ts';
import { MOVING } from './acting/moving.ts';
import { RELATING } from './acting/relating.ts';
import { RULING } from './acting/ruling.ts';
import { STARTING } from './acting/starting.ts';
import { AGREEING } from './speaking/agreeing.ts';
import { LEARNING } from './speaking/learning.ts';
import { SAYING } from './speaking/saying.ts';
import { THINKING } from './speaking/thinking.ts';
import { AMOUNT } from './things/amount.ts';
import { CULTURE } from './things/culture.ts';
import { MONEY } from './things/money.ts';
import { NATURE } from './things/nature.ts';
import { PEOPLE } from './things/people.ts';
import { POLITICS } from './things/politics.ts';
import { QUALITY } from './things/quality.ts';
import { TIME } from './things/time.ts';
import { TRAVEL } from './things/travel.ts';
import { WAR } from './things/war.ts';

/** Words that say nearly the same, a group a line: English; Russian; Japanese. */
export const GROUPS: readonly string[] = [
  ...CHANGING,
  ...FIGHTING,
  ...GIVING,
  ...LIVING,
  ...MAKING,
  ...MOVING,
  ...RELATING,
  ...RULING,
  ...STARTING,
  ...AGREEING,
  ...LEARNING,
  ...SAYING,
  ...THINKING,
  ...AMOUNT,
  ...CULTURE,
  ...MONEY,
  ...NATURE,
  ...PEOPLE,
  ...POLITICS,
  ...QUALITY,
  ...TIME,
  ...TRAVEL,
  ...WAR,
];
