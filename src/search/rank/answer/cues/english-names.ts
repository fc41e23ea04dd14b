/** No name of a person or a place begins with one of these at the head of a sentence: "In Article", "After Korea". */
const SMALL =
  'In|On|At|By|For|From|To|Under|After|Before|Since|Until|With|Without|As|When|While|If|But|And|Or|Nor|Of|Both|Neither|Only|The|An?|Its|His|Her|Their|Our|This|That|These|Those|During|Near|Over|Between|Among|Through|Into|About|Against|Following|Despite|Although|Though|Because|Not|No|Some|Then|Later|Now|Even|So|Yet|Also|Instead|Unlike|Like|Where|Which|Who|How|Why|What';

/** What belongs to a state or a people, not to one person: "Russian Foreign". */
const DEMONYM =
  'Russians?|Japanese|Soviets?|Americans?|Chinese|Koreans?|English|British|French|Germans?|Ukrainians?|Europeans?|Asians?|Africans?|Indian|Polish|Italian|Spanish|Greek|Latin|Turkish|Arab|Jewish|Muslim|Catholic|Orthodox|Pacific|Atlantic|Arctic|Siberian';

/** Who is a person only with more words: "First Deputy", "East Asia", "Los Angeles". */
const ATTRIBUTE =
  'First|Second|Third|Fourth|Fifth|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Great|Grand|Deputy|Vice|Chief|Joint|East|West|North|South|Eastern|Western|Northern|Southern|Central|Upper|Lower|Far|Middle|New|Los|Las|San|Santa|Saint|St|Mount|Lake|Cape|Port|Fort|Security|Foreign|National|International|United|Supreme|World|Japan|Russia|China|Korea|America|Europe|Asia|Africa|Moscow|Tokyo|Article|Chapter|Section|Part|Annex|Paragraph';

/** What ends the name of a thing, a body or a place. */
const THING =
  'Treaty|Agreement|Declaration|Statement|Pact|Accord|Charter|Convention|Protocol|Constitution|Act|Law|Bill|Code|Ministry|Department|Bureau|Office|Cabinet|Agency|Administration|Service|Parliament|Duma|Diet|Senate|Congress|Council|Committee|Commission|Conference|Forum|Summit|Assembly|Court|Company|Corporation|Inc|Corp|Ltd|Bank|Fund|Group|Association|Foundation|Organi[sz]ation|Institute|University|College|School|Academy|Library|Museum|Hospital|Press|Times|News|Post|Monitor|Review|Journal|Magazine|Herald|Tribune|Sun|Relations|Affairs|Economy|Economic|Science|Threat|Plan|Project|Program(?:me)?|Energy|Islands?|Kurils?|Territor(?:y|ies)|Sea|Ocean|River|Bay|Strait|Channel|Canal|Peninsula|Mountains?|Hills?|Valley|Coast|Park|Square|Street|Road|Avenue|Bridge|Tower|Building|Palace|Castle|Hall|House|Hotel|Station|Airport|City|Town|County|District|Province|Prefecture|Region|Oblast|Cent(?:er|re)|Stadium|Arena|Theat(?:re|er)|War|Revolution|Empire|Republic|Federation|Union|Party|Movement|Army|Navy|Fleet|Force|Forces|Guard|Embassy|Consulate|Church|Cathedral|Temple|Age|Era|Century|Dynasty|Day|Week|Prize|Award|Cup|Games|League|Festival|Championship|Bowl|East|West|North|South|Asia|Europe|Africa|America';

/** Those that are no first names. */
const MONTH = 'January|February|March|July|September|October|November|December';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** Where no person's name begins. */
export const NO_PERSON = `(?!(?:${SMALL}|${DEMONYM}|${ATTRIBUTE}|${MONTH}|${WEEKDAY})\\b)`;

/** How what is no person ends. */
export const THINGS = `(?:${THING})(?:['’]s)?`;

/** Where no place's name begins: "in March", "in Japanese", "in Article". */
export const NO_PLACE = `(?!(?:${MONTH}|April|May|June|August|${WEEKDAY}|${DEMONYM}|Article|Chapter|Section|Part|Annex|Paragraph|Prime|President|Foreign|Minister|Governor|Ambassador|General|Mrs?|Dr|Sir)\\b)`;

/** How what is no place ends. */
export const NO_PLACES =
  /(?:Treaty|Agreement|Declaration|Statement|Pact|Accord|Charter|Convention|Protocol|Constitution|Act|Law|Bill|Code|Monitor|Review|Journal|Magazine|Times|News|Post|War|Revolution|Age|Era|Century)$|['’]s?$/u;

/** Where people and things are, without a name: "in the town hall". */
export const PLACE_NOUN =
  '(?:hall|house|home|office|ministry|embassy|consulate|parliament|palace|residence|hotel|inn|restaurant|port|harbou?r|airport|station|hospital|school|university|museum|library|archives?|church|temple|shrine|cemetery|graveyard|park|square|street|road|bridge|room|building|factory|plant|mine|farm|camp|prison|base|ship|boat|vessel|train|village|town|city|capital|district|province|island|islands|peninsula|sea|ocean|strait|bay|waters|coast|shore|beach|border|lake|river|valley|mountains?|forest|desert|north|south|east|west|cent(?:er|re)|middle)';
