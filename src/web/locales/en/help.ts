import type zh from '../zh-CN/help.ts'

const texts: typeof zh = {
  title: 'Help',
}
export default texts
