import { catalogue } from '@/app/i18n';

export const t = catalogue({
  today: 'Today',
  waitsForMe: 'Waits for you',
  waitsForMeNote: 'By deadline, then by who is held up.',
  iWaitFor: 'You wait for',
  nothingWaits: 'Nothing waits for you.',
  nothingWaitsMore: 'When it is your turn, it stands here. In a terminal:',
  command: 'tenon today',
  waitForNothing: 'You wait for nobody.',
  late: 'late since {day}',
  due: 'due {day}',
  since: 'since {day}',
  heldUp: '{name} is held up',
  waitsFor: '{name} waits for it',
  waitingFor: 'you wait for {name}',
  places: 'Your engagements',
  placesNone: 'You have no seat in a workspace. Ask an owner or admin to invite {email}.',
  engagementsNone: 'No engagements yet.',
  sample: 'sample',
  weekly: 'Weekly summary',
  weeklyOf: 'Weekly summary of {title}',
});
