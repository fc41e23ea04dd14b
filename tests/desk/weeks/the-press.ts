import { onTestFinished } from 'vitest';
import { articlePage, type FeedItem, FORMS, frontPage } from '../../following/site/feed-forms.ts';
import { type Site, startSite } from '../../following/site/stand-in-site.ts';

type Text = {
  readonly title: string;
  readonly published: string;
  readonly publisher: string;
  readonly paragraphs: readonly string[];
};

const POST = 'The Harbour Post';
const HERALD = 'The Sakhalin Herald';
const WIRE = 'The Strait Wire';

/** What is written in the two weeks, by the path at which it stands. */
export const TEXTS = {
  quota: {
    title: 'Moscow and Tokyo settle the salmon quota',
    published: '2031-03-03',
    publisher: POST,
    paragraphs: [
      'Russia and Japan have agreed on how much salmon Japanese boats may catch in Russian waters this year, the fisheries agency in Tokyo said on Monday.',
      'The quota is 2,050 tonnes, and Japan pays Russia for it with equipment for hatcheries on Sakhalin.',
      'Fishermen of Nemuro, opposite the Southern Kurils, had feared that the talks between Japan and Russia would fail.',
    ],
  },
  whale: {
    title: 'A whale visits the harbour',
    published: '2031-03-03',
    publisher: POST,
    paragraphs: [
      'Nobody in the harbour had seen such a whale for years, and whole families walked down to the quay on Sunday with their dogs.',
      'The keeper of the lighthouse said that the whale would stay until the weather turned, and that he sold more tea than in any week of summer.',
    ],
  },
  ferret: {
    title: 'The ferret of the lighthouse',
    published: '2031-03-06',
    publisher: HERALD,
    paragraphs: [
      'A ferret has made its home under the stairs of the old lighthouse, and the keeper brings it an egg every morning before breakfast.',
      'Children have drawn it with chalk, and the mayor promised a prize for the best picture at the end of the month.',
    ],
  },
  statement: {
    title: 'Statement on the talks with Russia',
    published: '2031-03-03',
    publisher: 'The Ministry',
    paragraphs: [
      'The Minister for Foreign Affairs of Japan received the ambassador of Russia to speak of a peace treaty and of the Northern Territories.',
      'The next round of the talks between Japan and Russia will be held in Tokyo before spring.',
      'Japan stays with its position that the question of the Four Islands comes before a peace treaty with Russia.',
    ],
  },
  flights: {
    title: 'Flights between Sapporo and Sakhalin to begin again',
    published: '2031-03-04',
    publisher: POST,
    paragraphs: [
      'Flights between Sapporo in Japan and Yuzhno-Sakhalinsk in Russia begin again in April after nine years, the airline Aurora announced on Tuesday.',
      'Japan and Russia had stopped all flights in 2022, and the consulate in Sapporo expects two thousand travellers before summer.',
    ],
  },
  aurora: {
    title: 'Aurora to fly from Sakhalin to Sapporo again',
    published: '2031-03-04',
    publisher: HERALD,
    paragraphs: [
      'The airline Aurora announced that flights between Yuzhno-Sakhalinsk in Russia and Sapporo in Japan begin again in April, after a pause of nine years.',
      'Two aircraft a week will cross between Russia and Japan, and tickets are on sale from Friday.',
    ],
  },
  graves: {
    title: 'Former residents ask for grave visits',
    published: '2031-03-05',
    publisher: 'The Northern Letter',
    paragraphs: [
      'Former residents of the Northern Territories have asked Japan and Russia to let them visit the graves of their families on Kunashir this summer.',
      'Their average age is ninety-one; Russia ended the visa-free visits of Japanese in 2022, and Japan calls that unacceptable.',
    ],
  },
  delegation: {
    title: 'Delegation of Magadan travels to Niigata',
    published: '2031-03-07',
    publisher: WIRE,
    paragraphs: [
      'A delegation of Magadan visits Niigata next week to speak of trade between the regions of Russia and Japan.',
      'The delegation of Magadan is led by the deputy governor Oleg Sedov.',
      'Niigata is the seat of a consulate of Russia, and its port trades more with Russia than any other in Japan.',
    ],
  },
  guests: {
    title: 'Niigata prepares for its guests',
    published: '2031-03-08',
    publisher: POST,
    paragraphs: [
      'Hotels in Niigata are getting ready for visitors from Russia, and Japan has given visas to all of them after talks between Moscow and Tokyo.',
      'The delegation of Magadan is led by the deputy governor, Oleg Sedov.',
      'A choir of schoolchildren has learnt songs of Sakhalin and of the Southern Kurils to welcome the guests from Russia to Japan.',
    ],
  },
  toyama: {
    title: 'Magadan changes its plans',
    published: '2031-03-11',
    publisher: HERALD,
    paragraphs: [
      'The visit to Niigata takes place in a week, although Russia and Japan still argue about visas for the guests.',
      'After the illness of her colleague the delegation of Magadan is led by the minister of trade Irina Belova.',
      'Belova had been to Japan twice, and has signed agreements between ports of Russia and Japan.',
    ],
  },
  gas: {
    title: 'A contract for gas from Sakhalin',
    published: '2031-03-13',
    publisher: 'The Northern Letter',
    paragraphs: [
      'Japan will go on buying liquefied gas from Sakhalin, companies in Tokyo and Moscow said after a meeting about energy between Japan and Russia.',
      'The new contract for gas from Sakhalin ends in 2041.',
    ],
  },
  return: {
    title: 'The Chronicle is back, and so are the talks',
    published: '2031-03-14',
    publisher: 'The Chronicle',
    paragraphs: [
      'Deputy foreign ministers of Russia and Japan meet in Vladivostok in May to speak of a peace treaty and joint economic activities on the Southern Kurils.',
      'It is the first such meeting of Russia and Japan since the talks were suspended in 2022.',
    ],
  },
} as const satisfies Readonly<Record<string, Text>>;

type Story = keyof typeof TEXTS;

/** So late nobody waits for it. */
const NEVER_MS = 60_000;

/** One site with one feed of one form. */
async function aPaper(form: keyof typeof FORMS, title: string) {
  const site = await startSite();
  onTestFinished(() => site.close());
  const items: FeedItem[] = [];
  const { make, type } = FORMS[form];
  const body = () => make({ title, site: site.at('/'), items });
  let isSilent = false;
  const show = (about: Partial<Parameters<Site['put']>[1]> = {}, path = '/feed') => {
    isSilent = about.delayMs === NEVER_MS;
    site.put(path, { body: body(), type, ...about });
  };
  const write = (story: Story, paragraphs: readonly string[] = TEXTS[story].paragraphs) =>
    site.put(`/${story}`, { body: articlePage({ ...TEXTS[story], paragraphs }) });
  show();
  return {
    ...site,
    feed: site.at('/feed'),
    isSilent: () => isSilent,
    body,
    show,
    write,
    /** A new article: its page, and its place at the top of the feed. */
    publish(story: Story) {
      const { title: headline, published, paragraphs } = TEXTS[story];
      write(story);
      items.unshift({
        address: site.at(`/${story}`),
        title: headline,
        summary: paragraphs.join(' '),
        published: `${published}T12:00:00Z`,
      });
      show();
    },
  };
}

/** All that the desk follows, before anything has been written. */
export async function thePress() {
  const press = {
    /** RSS, well-behaved. */
    post: await aPaper('rss', POST),
    /** Atom, found by way of its front page. */
    herald: await aPaper('atom', HERALD),
    /** RDF, and slow. */
    wire: await aPaper('rdf', WIRE),
    /** JSON, and asks for patience. */
    letter: await aPaper('json', 'The Northern Letter'),
    /** Broken. */
    chronicle: await aPaper('rss', 'The Chronicle'),
    /** Does not answer before it is shown. */
    mute: await aPaper('rss', 'The Silent Gazette'),
    /** One page alone. */
    ministry: await aPaper('rss', 'The Ministry'),
  };
  press.herald.put('/', {
    body: frontPage(HERALD, [{ href: '/feed', type: FORMS.atom.type, title: 'All' }]),
  });
  press.wire.show({ delayMs: 30 });
  press.mute.show({ delayMs: NEVER_MS });
  return press;
}
