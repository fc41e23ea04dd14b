import type { TextWords } from '../words.ts';

export const english: TextWords = {
  stopWords: `
a an the and or but if then than that this these those there here of in on at to from by with
without into onto upon about above below over under between among through during before after
against for as is am are was were be been being do does did done doing have has had having will
would shall should can could may might must not no nor so too very just also only own same such both
each any some all more most other another i me my mine you your yours he him his she her hers it its
we us our ours they them their theirs who whom whose which what when where why how t don isn aren
wasn weren doesn didn hasn haven hadn won wouldn shouldn couldn ll re ve d m whos whats wheres hows
tell please btw can cannot although though however`,
  frameWords: `
name names named call called term terms type types kind kinds sort example examples way ways known
know refer referred considered described mean means used use many much year years thing things give
happen happened happens become became occur occurred
actually still really exactly anyway even yet already ever now lately again finally eventually basically currently
going gonna get gets got getting go goes thing stuff bit lot lots guess wonder remember heard explain ok okay hey hi
hello thanks thank maybe sure right quite simply literally nowadays anyone someone somebody anybody everyone
side sides end ends ended ending up down out off um uh er hmm something`,
  plainWords: `
actually really basically exactly maybe perhaps probably still again ever never always often sometimes
already instead now today soon later back away else anyone anybody someone somebody anything something
everything everyone nobody nothing pls plz thx thanks thank hello dear guys folks smth sth info fyi asap
lol okay yeah yes sure sorry quick quickly question questions answer wonder wondering curious know knew
think thought believe guess suppose seem seems say said says tell told talk talked speak spoke mention
mentioned want wanted wants need needed needs like liked likes love look looking looks find found get
gets got getting give gave given take took taken make made makes making put come came comes going gone
went goes keep kept stay stayed stand stood sit sat start started begin began stop stopped end ended
turn turned try tried work worked works help helped happen happens walk walked leave left let lets
show shown understand understood remember recommend suggest explain clear clearly good better best
nice great bad worse worst big bigger biggest small little long short high low old new young early late
first last next full whole half part parts side place places point points case cases issue problem
problems matter reason reasons idea ideas fact facts detail details stuff sort lot lots bunch bit couple
number amount several enough almost around along across far near close ago past future time times
moment day days week month months years people person man men woman women guy one ones two three
important main major possible impossible true false right wrong real different similar certain
currently recently finally officially generally especially regarding concerning according related
whether didnt doesnt dont isnt wasnt werent arent hasnt havent
hadnt wont wouldnt couldnt shouldnt cant aint whyd howd whered thats theres theyre youre grab grabbed
language words word sentence text since once unless despite besides though`,
  lightVerbs: `
kick supposed feel felt manage managed bring brought hold held set run meant deal count wind
believed consider concern concerned located situated based passed play played conduct conducted
exist existed`,
  capitals: {
    ...{ US: 'us.', USA: 'us.', WHO: 'who.', IT: 'it.' },
    ...{ May: 'may.', Will: 'will.', Don: 'don.' },
  },
  abbreviations: `
mr mrs ms dr st prof rev gen col lt capt sgt adm sen rep gov hon fr messrs mt ft jr sr inc ltd co corp
no nos vol p fig eq ch sec art pp ed eds al cf vs viz approx est dept univ jan feb mar apr jun jul aug sep
sept oct nov dec mon tue wed thu fri sat sun e.g i.e a.k.a c ca cca fl b d nr pt pl para paras
figs eqs refs resp incl excl avg tel ext est dept dist div assn assoc intl natl gen maj cmdr lieut brig hr
hrs sq cu lb lbs oz agg`,
  abbreviationsAtEnd: 'al inc ltd corp co jr sr hr hrs lb lbs oz dept',
  anaphora:
    'he|she|it|they|him|them|his|hers?|its|theirs?|this|that|these|those|such|another|same|there|here|also|both|then',
  connectives:
    'the (?:latter|former|same|two)|however|but|as a result|in (?:addition|response|turn)',
  starters:
    'the|a|an|in|on|at|it|its|he|she|they|we|this|that|these|those|but|and|however|by|for|as|after|when|while|his|her|their|there',
};
