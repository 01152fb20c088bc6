/** What a fault of an intake form says, by code. */
export const intakeFaults: Record<string, { zh: string; en: string }> = {
  'table-unknown': { zh: '文件里没有这个表格。', en: 'The file has no such table.' },
  'columns-do-not-match': {
    zh: '栏目数与表格不一致，请刷新后重试。',
    en: 'The number of columns is not that of the table. Reload and try again.',
  },
  'kind-not-possible': {
    zh: '这种文件只能按原来的方式读取。',
    en: 'This kind of file can only be read as it was.',
  },
  'span-outside-text': { zh: '所选文字不在原文范围内。', en: 'The selection lies outside the text.' },
}
