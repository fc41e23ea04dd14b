import { describe, expect, test } from 'vitest';
import { isSameSentence, readQuote } from '../../src/answer/shown/same-sentence.ts';
import { anArchive, anArticle, idsIn } from '../archive-builders.ts';

const ofText = (...paragraphs: string[]) => anArchive([anArticle({ title: 'Guide', paragraphs })]);

describe('what stands below a heading is found by the heading', () => {
  test.each<[what: string, heading: string, text: string, question: string]>([
    [
      'in English',
      '## Opening hours of the museum',
      'From nine to five.',
      'What are the opening hours of the museum?',
    ],
    ['in Russian', '## Часы работы музея', 'С девяти до пяти.', 'Какие часы работы музея?'],
    ['in Japanese', '## 博物館の開館時間', '九時から五時まで。', '博物館の開館時間は?'],
    [
      'a bold line',
      '**Opening hours of the museum**',
      'From nine to five.',
      'What are the opening hours of the museum?',
    ],
    [
      'a question',
      '### Do I need a visa for the trip?',
      'No. A list of names is enough.',
      'Do I need a visa for the trip?',
    ],
  ])('%s', (_what, heading, text, question) => {
    const { ask } = ofText(
      'The ferry leaves on Tuesday.',
      heading,
      text,
      '## Other',
      'Bears live there.',
    );
    const reply = ask(question);
    const [excerpt] = reply.excerpts;
    expect([reply.kind, excerpt?.quote, excerpt?.under]).toEqual([
      'answer',
      text,
      [heading.replace(/[#*]/g, '').trim()],
    ]);
  });

  test('and its words are no part of a sentence', () => {
    const { ask } = ofText(
      '## Scallop quota',
      'It is small.',
      '## Scallop quota of 2016',
      'Nothing.',
    );
    const [excerpt] = ask('What is the scallop quota?').excerpts;
    expect(excerpt?.passage.text).toBe('It is small.');
    expect(excerpt?.highlights).toEqual([]);
  });

  test('a name that a heading holds is not missing', () => {
    const { ask } = ofText('## Port of Marinovka', 'Squid was caught in the bay.', 'It rained.');
    expect(ask('Where was squid caught near Marinovka?').missing).toEqual([]);
    expect(ask('Where was squid caught near Korsakov?').missing).toEqual(['Korsakov']);
  });
});

describe('items, rows and lines are quoted alone', () => {
  test.each<[what: string, block: string, question: string, quote: string, under: string[]]>([
    [
      'an item',
      '- bring your passport\n- do not photograph the port\n- return by nine',
      'When must visitors return?',
      'return by nine',
      [],
    ],
    [
      'an item below the line that introduces it',
      'Visitors of the port are told:\n\n- no photographs\n- return by nine',
      'When must visitors of the port return?',
      'return by nine',
      ['Visitors of the port are told:'],
    ],
    [
      'an item of a block with its introduction',
      'Rules:\n- no photographs\n- return by nine',
      'When must visitors return?',
      'return by nine',
      ['Rules:'],
    ],
    [
      'a row',
      '| Year | Cod | Squid |\n|---|---|---|\n| 2014 | 310 | 95 |\n| 2016 | 255 | 164 |',
      'How much squid in 2016?',
      '2016 / 255 / 164',
      ['Year / Cod / Squid'],
    ],
    [
      'a line',
      'Почта: улица Пушкина, 3  \nБольница: улица Кирова, 12',
      'Где больница?',
      'Больница: улица Кирова, 12',
      [],
    ],
    [
      'a Japanese item',
      '- 旅券を持参する\n- 港を撮影しない\n- 九時に戻る',
      '旅券は必要ですか',
      '旅券を持参する',
      [],
    ],
  ])('%s', (_what, block, question, quote, under) => {
    const { ask } = ofText(block);
    const [excerpt] = ask(question).excerpts;
    expect([excerpt?.quote, excerpt?.under ?? []]).toEqual([quote, under]);
  });
});

describe('the same sentence is shown once', () => {
  const text = 'The harbour of Malokurilsk was deepened in 1972, the port said.';

  test('with the places where it stands too', () => {
    const { ask } = anArchive([
      anArticle({ id: 'a', paragraphs: [text] }),
      anArticle({ id: 'b', paragraphs: [text.replace(' said.', ' said .')] }),
      anArticle({ id: 'c', paragraphs: ['Malokurilsk deepened its harbour again in 1981.'] }),
    ]);
    const { excerpts } = ask('When was the harbour of Malokurilsk deepened?');
    expect(excerpts.map(idsIn)).toEqual([['a', 'b'], ['c']]);
  });

  test.each([
    [
      'spaces and signs',
      text,
      'The harbour of Malokurilsk was deepened in 1972 – the port said',
      true,
    ],
    ['one word', text, text.replace('said', 'says'), true],
    ['another year', text, text.replace('1972', '1973'), false],
    ['another name', text, text.replace('Malokurilsk', 'Severokurilsk'), false],
    ['a negation', text, text.replace('was deepened', 'was not deepened'), false],
    [
      'roles turned round',
      'Sato met Orlov in the old hall of Nemuro.',
      'Orlov met Sato in the old hall of Nemuro.',
      false,
    ],
    [
      'a Russian negation',
      'Совет подписал обращение о квоте на лов краба.',
      'Совет не подписал обращение о квоте на лов краба.',
      false,
    ],
    [
      'a Japanese number',
      '港は1972年に深くされたと港が述べた。',
      '港は1981年に深くされたと港が述べた。',
      false,
    ],
    [
      'a Japanese sign',
      '港は1972年に深くされたと港が述べた。',
      '港は、1972年に深くされたと港が述べた',
      true,
    ],
    [
      'a Japanese negation',
      '市議会は漁獲枠についての要望に署名した。',
      '市議会は漁獲枠についての要望に署名しなかった。',
      false,
    ],
  ])('%s', (_what, a, b, isSame) => {
    expect([
      isSameSentence(readQuote(a), readQuote(b)),
      isSameSentence(readQuote(b), readQuote(a)),
    ]).toEqual([isSame, isSame]);
  });
});

describe('what stands on every page answers nothing', () => {
  const note = 'Follow the scallop quota news of Nemuro with us.';
  const page = (id: string, ...paragraphs: string[]) => anArticle({ id, paragraphs });

  test('a note on four pages is not shown', () => {
    const pages = ['a', 'b', 'c', 'd'].map((id) =>
      page(id, `News of ${id}.`, `More of ${id}.`, note),
    );
    expect(anArchive(pages).ask('What is the scallop quota?').kind).toBe('nothing');
    expect(anArchive(pages.slice(1)).ask('What is the scallop quota?').excerpts).toHaveLength(1);
  });

  test('copies of one article are no notes', () => {
    const copies = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      page(id, 'The scallop quota is small.', 'It rained.'),
    );
    const { excerpts } = anArchive(copies).ask('What is the scallop quota?');
    expect(excerpts.map(idsIn)).toEqual([['a', 'b', 'c', 'd', 'e']]);
  });
});
