import { isSentence } from './sentence.ts';

/** What is under every article of a site, where it is no sentence. */
const LEGAL =
  /all rights reserved|©|\(c\) ?\d{4}|copyright \d{4}|may not be (?:published|reproduced)|do(?:es)? not necessarily reflect|views expressed (?:in|by)|this (?:article|story) (?:was|has been) (?:originally )?(?:published|syndicated)|все права защищены|перепечатка|мнение (?:автора|редакции) может не совпадать|не отражает позицию редакции|無断(?:転載|複製|転用)|著作権|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|wszelkie prawa|alle rechten voorbehouden|tüm hakları saklıdır|무단 ?(?:전재|복제)/iu;

/** A sentence may speak of rights and views: these are what a site says of its own. */
const OF_THE_SITE: readonly RegExp[] = [
  /©|(?:^|[.!?|]\s*)(?:copyright|\(c\)) ?(?:\(c\) ?)?\d{4}/iu,
  /(?:^|[.!?|;:·–—-]\s*)(?:all rights reserved|все права защищены|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|wszelkie prawa|alle rechten voorbehouden|tüm hakları saklıdır)/iu,
  /^(?:this|the|no part of this|no) (?:article|content|material|report|story)s?\b.{0,100}\bmay (?:not )?be (?:broadcast|copied|published|redistributed|reproduced)/iu,
  /^(?:all |any |the )?(?:opinions|views)\b.{0,200}\b(?:do not necessarily (?:reflect|represent)|are (?:solely )?(?:those of the |the )(?:author|contributor|writer))/iu,
  /^this (?:article|commentary|essay|piece|story) (?:has been |is |was )(?:first |originally )?(?:published|republished|syndicated)/iu,
  /^(?:мнени|позици|точка зрения)\S*\s.{0,60}не совпада|не отража(?:ет|ют) (?:мнени|позици|точк)\S* редакции/iu,
  /^(?:полная |частичная |любая |или )*перепечатка.{0,200}(?:возможн|допуска|запрещ|разреш|ссылк)/iu,
  /無断(?:転載|複製|転用|使用)[^。]{0,20}(?:を禁じます|を禁じています|[はを]?(?:固く)?(?:禁止|お断り)(?:します|しています|されています|いたします|です)?)。?$/u,
  /(?:記事|サイト|ページ|コンテンツ|掲載)[^。]{0,30}著作権[^。]{0,40}(?:帰属|属|有|保護)(?:し|され)(?:ます|ています|ております)/u,
  /무단 ?(?:전재|복제).{0,20}금지/u,
];

const LONGEST = 400;

/** What somebody says ends with the quotation mark. */
const SAID = /[」』»”]$/u;

/** Whether a text is a note on rights, or on whose views it holds; with `isText` it may speak of them as well. */
export const isLegal = (text: string, isText = isSentence(text)): boolean =>
  text.length <= LONGEST &&
  (isText || SAID.test(text) ? OF_THE_SITE : [LEGAL]).some((form) => form.test(text));
