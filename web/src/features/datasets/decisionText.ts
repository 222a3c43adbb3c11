import { catalogue } from '@/app/i18n';

/** What client and expert make of a verdict. */
export const t = catalogue({
  title: 'What follows',
  none: 'Nobody has decided yet what follows from this verdict.',
  none_other: 'Client or expert decides what follows from this verdict; nobody has yet.',
  decide: 'Decide what follows',
  decideAnew: 'Decide anew',
  dialogTitle: 'What follows from “{verdict}”?',
  dialogLead:
    'The decision stays on record with your name, and both sides can read it. It moves no money and changes no contract by itself. A later decision replaces it; the earlier one stays in the record.',
  choice: 'Decision',
  proceed: 'Go on with limits',
  proceedHelp: 'Work goes on with these data. Write what they cannot show into the contract.',
  get_data: 'Get more data',
  get_dataHelp: 'The client brings more or better data, and the next sample is judged anew.',
  rescope: 'Change the scope',
  rescopeHelp:
    'The model is to do less, or something else, that these data can carry. Change the brief, and the contract if it is signed.',
  stop: 'End with a settlement',
  stopHelp: 'The work ends here. What was done until now is settled as the contract says.',
  chooseOne: 'Choose one of the four.',
  reason: 'Why',
  reasonHelp: 'A sentence of ten characters or more.',
  reasonShort: 'Say why, in ten characters at least.',
  record: 'Record the decision',
  cancel: 'Cancel',
  recorded: 'The decision is on record: {choice}.',
  decidedBy: 'Decided by {name}',
  about: 'about sample {version}',
});
