import type { Courtesies } from './courtesies.ts';

const THANKS = [
  'thanks (?:a lot|a million|a bunch|so much|very much|in advance|again|all|everyone|guys|team)(?: in advance| again)?',
  'thank(?:s| you)(?: so much| very much)? for (?:your|the|all|any)(?: kind| the| your)? (?:help|time|support|answers?|info|information|assistance|quick answer)(?: in advance)?',
  'thank (?:you|u|ya)(?: (?:so much|very much|in advance|again|all|both|kindly))*',
  '(?:many|much|big|huge) thanks(?: in advance)?',
  'thanks?',
  'thx(?: in advance)?|tnx|thnx|thanx|tysm|tyvm|ty|cheers|much obliged',
  '(?:that would be |any help (?:is |would be )?)?(?:much |greatly |really )?appreciated',
  '(?:i )?(?:really |would )?appreciate (?:it|that|this|your help)',
];

const PLEASE = ['please', 'pls', 'plz', 'plss?', 'kindly'];

export const english: Courtesies = {
  before: [
    "(?:hi+|hiya|he+y+|heya|hello+|helo|hullo|hallo|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|gm)(?: (?:there|again|to (?:all|everyone|everybody)|all|everyone|everybody|team|folks|guys|friends|bot|colleagues|y[’']all|both|dear (?:all|team|colleagues)|common ground|mate|people|ladies and gentlemen))*",
    '(?:morning|afternoon|evening|team|folks|guys|all|everyone|colleagues|friends)(?= ?[,!:—–])',
    'dear (?:all|team|colleagues|friends|bot|everyone|sirs?|sir or madam|common ground)',
    ...THANKS.map((one) => `(?:${one})(?! (?:to|for) )`),
    ...PLEASE,
    "(?:(?:i[’']m )?(?:so |very )?sorry|excuse me|pardon(?: me)?|apologies)(?: (?:to bother(?: you)?|for (?:bothering|disturbing|troubling)(?: you)?|for the (?:trouble|spam|noise)))?(?= ?[,.!:;—–]| but )(?: ?, but | but )?",
    '/?ask(?= ?[:,—–-])',
    '/ask(?= )',
    "ask(?= (?:when|what|who|whom|whose|where|why|how|which|whether|if|did|does|do|is|are|was|were|about)(?! ['’]))",
    '(?:(?:just )?a |my |one |another )?(?:(?:quick|short|small|stupid|silly|dumb|simple) )?(?:question|q)(?: for you| here| please)?(?= ?[:,.!—–-])',
    "(?:i have|i[’']ve got|got|have) (?:a|one|another) (?:(?:quick|short|small|simple) )?question(?= ?[:,.!—–-])",
    "hope (?:you(?:[’']re| are)? (?:all )?(?:are |is )?(?:doing )?(?:well|fine|good)|all is well|this finds you well)",
    'how are you(?: all)?(?: doing)?(?: today)?(?= ?[,.!?:])',
    'fyi|f\\.y\\.i\\.|bot(?= ?[,!:.])|(?:a |just a )?quick one(?= ?[:,.—–-])|(?:one|just one) more(?: (?:question|thing))?(?= ?[:,—–])',
  ],
  after: [
    ...THANKS,
    ...PLEASE,
    'have a (?:nice|great|good|lovely|wonderful) (?:day|one|weekend|evening|week|afternoon)',
    'any (?:ideas?|thoughts|clues?)|please help(?: me)?|asap|tia|(?:talk|see you|speak) soon|good (?:morning|afternoon|evening|day)|hi+|hey|hello',
  ],
  signOff: [
    '(?:with )?(?:best|kind|kindest|warm|warmest)(?: (?:regards|wishes))?',
    'regards|rgds|br|kr|bw|all the best|respectfully|xoxo|xx|take care|love',
    '(?:yours )?(?:sincerely|truly|faithfully)(?: yours)?|yours',
    'cheers|thanks|thank you|many thanks|thx|thanks in advance|thanks and regards|thanks again',
  ],
  chat: [
    'o+k+(?:ay)?|okey|okie|kk?|oki|alright|all right|right|fine|sure(?: thing)?|of course|deal|agreed|roger',
    "(?:(?:very|so|really|pretty|that[’']?s|that is|that was|it[’']?s|this is|how|all) )?(?:great|good|nice|cool|perfect|awesome|excellent|super|brilliant|amazing|wonderful|fantastic|lovely|neat|sweet|helpful|useful|impressive|interesting|funny|wrong|bad|useless|it|enough|fine|correct|right)",
    '(?:good|great|nice|excellent|fantastic|awesome|amazing) (?:job|work|one|bot|answer|stuff|catch|find|to know|point|night)|bad bot|well done|bravo|congrats|congratulations',
    '(?:oh |ah )?(?:wow|oh|ah|aha|hm+|huh|ha(?:ha)+|hehe+|lol|lmao|rofl|omg|yay|oops|whoa)',
    'ye+s+|yeah|yep|yup|yea|no+|nope|nah|maybe|exactly|indeed|definitely|absolutely',
    'stop(?: it| that| please)?|cancel(?: that)?|quit|exit|enough|abort|never ?mind|nvm|forget it|not now|go away|shut up|leave me alone',
    'wait|hold on|one (?:moment|sec(?:ond)?)|sounds (?:good|great)|same to you|you too|gn|got (?:it|you)|gotcha|i see|i understand|understood|noted|makes sense|that makes sense|will do|done|got that',
    "that(?:[’']?s| is| was) (?:all|that|it)(?: (?:for now|i needed))?|all good|no more questions?",
    '(?:this|that|it|you) (?:really )?(?:helps|helped|works|worked|rocks?|rule)(?: a lot| me)?|not helpful|works',
    "no (?:problem|worries|thanks|thank you|need)|np|you(?:[’']re| are)? welcome|anytime|my bad|sorry|apologies|pardon",
    '(?:good ?)?bye(?: ?-?bye)?|see you(?: (?:later|tomorrow|soon))?|see ya|cya|ciao|farewell|ttyl|later|goodnight',
    "how are you(?: all)?(?: doing)?(?: today)?|how(?:[’']?s| is) it going|how do you do|what[’']?s up|w(?:h)?as+up|sup|nice to meet you|pleased to meet you",
    'test(?:ing)?(?: (?:test|1 2 3|one two three|123))?|ping|(?:are )?you there|anyone (?:there|here)|is (?:this|it) (?:on|working)|hello world',
    "(?:i )?love (?:it|this|you|that)|you(?:[’']re| are) (?:great|awesome|the best|amazing|welcome|cool|helpful|good|right|wrong)|you rock|(?:a )?(?:big )?fan",
    'bot|mate|buddy|bro|dude|man|guys|folks|team|everyone|friend|too|again|and|so|well|really|seriously|is that so|are you sure',
    'happy (?:new year|birthday|friday|monday|holidays)|merry christmas|(?:thumbs|cheers) up|\\+1|-1|(?:mm+|uh)-?hu[hm]',
  ],
  help: [
    '/?ask|help(?: me)?(?: out)?|i need (?:some )?help|can you help(?: me)?|could you help(?: me)?|help wanted|/help',
    '(?:so )?what (?:can|do|could) (?:you|u|this bot|it|this) (?:do|answer|know|offer)(?: for (?:me|us))?(?: here)?|what are you (?:for|able to do|good (?:at|for))|what else can you do|what can you help (?:me|us)?(?: ?with)?|what (?:questions|kind of questions) (?:can|could|may) (?:i|we) ask(?: you)?|info|about',
    'what (?:can|could|should|may|do) (?:i|we) (?:ask|do)(?: (?:you|here|it|this bot|with you|with this))?(?: about)?',
    'how (?:can|do|does|should|could) (?:i|we|you|this|it|this bot|one) (?:use (?:you|this|it|this bot|the bot)|work|ask(?: you)?|start|begin|ask (?:a )?questions?)',
    'how to (?:use(?: (?:you|this|it|this bot|the bot))?|ask(?: (?:you|questions?))?|start)|instructions|usage|commands?|manual|tutorial|guide|menu|start|/start|get started',
    "(?:hi )?(?:who|what) (?:are|r) (?:you|u)|who is this|what is this (?:bot|app)(?: for)?|who made you|introduce yourself|what(?:[’']?s| is) your name|tell me about yourself",
    '(?:are|r) (?:you|u) (?:a |an )?(?:bot|robot|human|person|ai|real(?: person)?|machine|chatgpt|alive)',
  ],
};
