/**
 * English words whose stem Porter's rules would make that of another word: a university is no universe,
 * and what is imported not what is important. A row a word, in all its forms.
 */
const FORMS = `
university universities; universe universes; universal universally; general generals generally; generous
generously generosity; generic; organize organizes organized organizing organizer organizers organization
organizations organizational; organic organically; organism organisms; news; paste; important importantly
importance; international internationally internationals; internal internally; intern interns interned interning
internment internee internees; community communities; communism; commune communes; authority authorities; authorize
authorizes authorized authorizing authorization; several; severe severely severity; evening evenings; experience
experiences experienced; experiment experiments experimental; customs; customer customers; objective objectives;
designate designates designated designating designation; conservative conservatives conservatism; rational
rationally; animal animals; mineral minerals; emergency emergencies; corporal corporals; terminal terminals;
apartment apartments; department departments departmental; competent competence; correspondent correspondents;
officer officers; admiral admirals; hospitable hospitality; liberal liberals liberalism; detective detectives;
collective collectives; initial initially initials; conversation conversations; publication publications;
publicity; mobile; procession processions; succession; recession recessions; positive positively; opposite;
constitution constitutions constitutional constitutionally; majority majorities; minority minorities; priority
priorities; identity identities; celebrity celebrities; polite politely politeness; capitalism; journalism;
socialism; nationalism; vegetable vegetables; considerable considerably; herring herrings; earring earrings;
inning innings; outing outings; canning; unite unites united uniting; goods; gas gases; bus buses; lens lenses;
statue statues; status; civilization civilizations; numerous; container containers; executive executives; ironic
`;

/** Each form and the stem of its word. */
export const DISTINCT: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((row) => {
    const forms = row.trim().split(/\s+/);
    return forms.map((form): [string, string] => [form, forms[0] as string]);
  }),
);
