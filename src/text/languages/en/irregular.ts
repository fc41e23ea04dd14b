/**
 * English words whose forms share no stem, each row a base and its other forms, folded. A question
 * asks what somebody "wrote" by "did … write", so these meet all the time.
 */
const FORMS = `
arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; become became; begin began
begun; bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed
bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen choice;
cling clung; come came; creep crept; deal dealt; die dies dead death died dying; dig dug; draw drew drawn; dream
dreamt; drink drank drunk; drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed;
feel felt; fight fought; find found; flee fled; fling flung; fly flew flown flight flies; forbid forbade
forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give
gave given gift; go went gone; grind ground; grow grew grown growth; hang hung; hear heard; hide hid
hidden; hold held; keep kept; kneel knelt; know knew known knowledge; lay laid; lead led; leap leapt;
learn learnt; leave left; lend lent; lie lies lied lain lying; light lit; lose lost loss; make made; mean meant; meet
met; pay paid; prove proven proof; ride rode ridden; ring rang rung; rise rose risen; run ran; say said;
see saw seen; seek sought; sell sold sale; send sent; shake shook shaken; shine shone; shoot shot; show
shown; shrink shrank shrunk; sing sang sung song; sink sank sunk; sit sat; sleep slept; slide slid;
speak spoke spoken speech; speed sped; spend spent; spin spun; spread; spring sprang sprung; stand
stood; steal stole stolen; stick stuck; sting stung; strike struck stricken; strive strove striven;
swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore
torn; tell told; think thought; throw threw thrown; tread trod; understand understood; wake woke woken;
wear wore worn; weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn
withdrawal; wring wrung; write wrote written; man men; woman women; child children; foot feet; tooth
teeth; goose geese; mouse mice; person people; ox oxen; wife wives; life lives live; knife knives; leaf
leaves; half halves; wolf wolves; thief thieves; shelf shelves; analysis analyses; crisis crises; basis
bases; thesis theses; hypothesis hypotheses; axis axes; phenomenon phenomena; criterion criteria; medium
media; datum data; index indices; matrix matrices; nucleus nuclei; fungus fungi; bacterium bacteria;
far further furthest farther farthest; high height; long length; wide
width; deep depth; strong strength; broad breadth; hot heat; poor poverty; free freedom; able ability;
high highest higher; large larger largest; big bigger biggest; small smaller smallest; old older oldest;
young younger youngest youth; early earlier earliest; late later latest; marry marriage; bury burial;
try trial tries tried; receive receipt; believe belief; destroy destruction; describe description; produce product
production; succeed success; enter entry entrance; arrive arrival; respond response; permit permission; explode explosion; invade invasion; decide decision; divide
division; conclude conclusion; expand expansion; extend extension; suspend suspension; solve solution;
resolve resolution; evolve evolution; pursue pursuit; compare comparison; deny denial; refuse refusal;
approve approval; propose proposal; remove removal; renew renewal; survive survival; perform performance;
appear appearance; exist existence; depend dependence; differ difference; refer reference; lose losing;
use usage; measure measurement; spy spies spied; cry cries cried; dry dries dried; fry fries fried; sky skies;
tie ties tied tying; deliver delivery deliveries; discover discovery discoveries; recover recovery
`;

/** Each form and the base it is looked up by. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((row) => {
    const [base = '', ...forms] = row.trim().split(/\s+/);
    return forms.map((form): [string, string] => [form, base]);
  }),
);
