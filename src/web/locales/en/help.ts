import type zh from '../zh-CN/help.ts'

const texts: typeof zh = {
  title: 'Help',
  status: 'How each page works, and the clause it carries out.',
  contents: 'Contents',
  keys: 'Press ? on any page to see its keyboard shortcuts.',
  topics: {
    workbench: {
      title: 'Workbench',
      text: 'Start here: what to do today, the most urgent first. Each line is one act; open it and do it.\n\nWhat is done disappears by itself. What is not listed does not need you now.',
    },
    matters: {
      title: 'Matters',
      text: 'Every supervised matter you may see. Filter by light, unit, source and deadline, or search by title, number or the initials of the pinyin.\n\nThe filters are part of the address: bookmark it or send it, and it opens the same list. An export holds what is shown.',
    },
    matter: {
      title: 'The page of a matter',
      text: 'The top says how it stands and whose turn it is; only the acts open to you are offered.\n\n"Claimed" is what the unit reports, "verified" what somebody else checked; the two stay apart. When it is done, somebody outside the units working on it checks every indicator, and only then it is closed.\n\nNothing is ever removed from its history: who did what, when, and in which post.',
    },
    lights: {
      title: 'Reading the lights',
      text: 'Green is normal, blue near due, yellow behind, red overdue; a tick is done. Every light has its own shape, so a black-and-white print can be read. Lights are worked out each day from the date and the working calendar, with the reason beside them.\n\n"Behind" means that claimed progress lags behind the schedule, "near due" that only a few working days are left. How far and how many is in the policy pack.\n\nAn extension can be asked up to and on the due day, not later; after that the original date counts.',
    },
    register: {
      title: 'Register',
      text: 'Say what is to be done, who leads, who supports, by when and to which standard. The offices named by the policy confirm it; then it gets its number and is assigned.\n\nBefore it goes out you are warned of a similar open matter at the same unit, of a deadline that is too short and of reports asked for too often. Going on needs a reason, which is kept and counted.\n\nThe system is for non-classified work only; text with a classification marking is refused.',
    },
    intake: {
      title: 'Import',
      text: 'Upload an Excel ledger or a Word file with a task table. Columns and unit names are recognised and every row is laid beside its source to be checked. Correct what was read wrongly; duplicates are marked.\n\nNothing is registered before you confirm, and a batch can be taken back until it is confirmed. The file is kept, and each matter points to its place in it.',
    },
    board: {
      title: 'Board',
      text: 'How many matters each unit and cohort has, and which lights they show. Every number opens the matters behind it.\n\nOnly comparable units stand side by side, and ties are shown as ties.',
    },
    overview: {
      title: 'Overview',
      text: 'The whole in two minutes: what needs your decision, what is red, what is stuck. Every chart opens the matters behind it.\n\nDone in time and done at all are both shown. A lead unit counts 1, a responsible unit 0.5, a supporting unit 0.',
    },
    organisation: {
      title: 'Organisation',
      text: 'Units, people, posts, the leading group, the division of labour and linkage. Posts have dates: what happened stays with whoever held the post then.\n\nChanges that grant rights take effect when the security administrator confirms them.',
    },
    calendar: {
      title: 'Working calendar',
      text: 'Deadlines count working days; holidays and shifted working days are those entered here. A year whose holidays have not been announced is marked as unconfirmed.\n\nThe first day is not counted, a period ends at midnight of its last working day, and a deadline on a holiday lapses after the next working day. A change works out the lights of open matters again.',
    },
    policy: {
      title: 'Policy pack',
      text: 'Every number and switch of the system, each with its reason and its basis: a clause of the document, a law, or a local default.\n\nThe lead office drafts a new version, compares it with the present one, and another person adopts it from a given day. What was recorded keeps the version of its day.',
    },
    accounts: {
      title: 'Accounts',
      text: 'The system administrator creates and disables accounts and resets passwords; the security administrator confirms rights and unlocks. An initial password is shown once and must be changed at the first sign-in.',
    },
    rights: {
      title: 'Confirm rights',
      text: 'Posts, linkage, the division of labour and administrators carry rights. The security administrator confirms each change here; neither the proposer nor the beneficiary can.',
    },
    audit: {
      title: 'Audit',
      text: 'Sign-ins, sensitive reads, exports and configuration changes are recorded, and only the audit administrator reads them. Business records are chained: verification names any that was altered, removed or moved.',
    },
  },
}
export default texts
