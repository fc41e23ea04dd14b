import type { ChosenWords } from './words.ts';

export const english: ChosenWords = {
  choose: 'This answers it',
  isChosen: (question) =>
    `From now on this passage stands first when somebody asks “${question}”, for as long as its text stays as it is.`,
  notEditor: 'Only admins, and those named as editors, can choose answers.',
  changed: 'This passage has changed since, or is no longer in the archive, so nothing was chosen.',
  gone: 'This choice is no longer there.',
  pick: 'Pick a passage',
  picking: {
    title: 'Pick a passage',
    lead: 'These passages come closest. Press the button under the one that answers the question.',
    search: 'Other words',
    hint: 'Words that stand in the passage.',
    submit: 'Search',
    none: 'Nothing was found. Try other words.',
  },
  heading: 'Chosen answers',
  none: 'No answers have been chosen. Under Context, press “This answers it” below a passage that answers.',
  by: (date) => ` on ${date}`,
  before: 'Chosen by ',
  stale: 'Not used any more: the text of the passage has changed.',
  more: (count) => `And ${count} more.`,
  all: 'Show all',
  edit: 'Edit the question',
  end: 'End',
  confirm: {
    title: 'End this choice?',
    text: 'The passage no longer stands first for this question. It stays in the archive.',
    yes: 'End',
    no: 'Keep',
  },
  editing: {
    title: 'Edit the question',
    question: 'Question',
    hint: 'The passage stands first when this question, or nearly the same one, is asked.',
    save: 'Save',
    saved: 'Saved.',
    taken: 'Another passage is chosen for this question already. End that one first.',
  },
};
