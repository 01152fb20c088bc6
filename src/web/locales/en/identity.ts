import type zh from '../zh-CN/identity.ts'

const texts: typeof zh = {
  signInTitle: 'Sign in to Luoshi, {{city}}',
  signInName: 'User name',
  password: 'Password',
  signIn: 'Sign in',
}
export default texts
