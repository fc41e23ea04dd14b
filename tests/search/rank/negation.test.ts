import { describe, expect, test } from 'vitest';
import { deniedTerms } from '../../../src/search/rank/answer/negation.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

describe('what a text denies', () => {
  test.each<[text: string, language: 'en' | 'ru' | 'ja', ...denied: string[]]>([
    ['Gromov and Savin did not sign the appeal', 'en', 'sign'],
    ["Who didn't sign it?", 'en', 'sign'],
    ['They have never formally signed it', 'en', 'sign'],
    ['He refused to sign', 'en', 'sign'],
    ['They not only signed it', 'en'],
    ['They signed it, not the others', 'en'],
    ['Громов обращение совета не подписали', 'ru', 'подписа'],
    ['отказались подписать обращение', 'ru', 'подписа'],
    ['не был подписан', 'ru', 'подписа'],
    ['не только подписали', 'ru'],
    ['田中議員は要望書に署名しなかった。', 'ja', '署名'],
    ['要望書は署名されていない。', 'ja', '署名'],
    ['署名を拒否した', 'ja', '署名'],
    ['署名しなければならない', 'ja'],
    ['署名だけでなく、実行もした', 'ja'],
    ['二人しか署名しなかった', 'ja'],
    ['не менее ста подписали', 'ru'],
  ])('%s', (text, language, ...denied) => {
    const found = [...deniedTerms(text, language).keys()];
    for (const term of denied) expect(found).toContain(term);
    if (denied.length === 0)
      expect(found).not.toContain(
        language === 'ja' ? '署名' : language === 'ru' ? 'подписа' : 'sign',
      );
  });
});

describe('the opposite of what was asked is no answer', () => {
  test.each<[signed: string, denied: string, asked: string, askedNot: string]>([
    [
      'Orlov and Lis signed the appeal of the council.',
      'Gromov and Savin did not sign the appeal of the council.',
      'Who signed the appeal of the council?',
      'Who did not sign the appeal of the council?',
    ],
    [
      'Орлов и Лис подписали обращение совета.',
      'Громов и Савин отказались подписать обращение совета.',
      'Кто подписал обращение совета?',
      'Кто не подписал обращение совета?',
    ],
    [
      '佐藤町長と高橋議長は要望書に署名した。',
      '田中議員と小林議員は要望書に署名しなかった。',
      '要望書に署名したのは誰ですか',
      '要望書に署名しなかったのは誰ですか',
    ],
  ])('%s', (signed, denied, asked, askedNot) => {
    const of = (...paragraphs: string[]) => anArchive([anArticle({ paragraphs })]);
    for (const archive of [of(signed, denied), of(denied, signed)]) {
      expect(archive.ask(asked).excerpts[0]?.quote).toBe(signed);
      expect(archive.ask(askedNot).excerpts[0]?.quote).toBe(denied);
    }
    expect(of(denied).ask(asked).kind).toBe('closest');
    expect(of(signed).ask(askedNot).kind).toBe('closest');
  });

  test.each([
    ['The neutron has no charge and does not carry a charge.', 'Does the neutron carry a charge?'],
    ['Нейтрон не несёт заряда.', 'Несёт ли нейтрон заряд?'],
    ['中性子は電荷を持っていない。', '中性子は電荷を持っていますか'],
  ])('but whether something is so is answered by it: %s', (text, question) => {
    const { ask } = anArchive([
      anArticle({ paragraphs: ['The neutron has a charge account.', text] }),
    ]);
    expect(ask(question).excerpts[0]?.quote).toBe(text);
  });

  test('and what is asked by a denial may be told by another', () => {
    const text = 'Except Pskov, all towns of the north were destroyed.';
    const { ask } = anArchive([anArticle({ paragraphs: ['It rained.', text] })]);
    expect(ask('Which towns of the north were not destroyed?').excerpts[0]?.quote).toBe(text);
  });
});
