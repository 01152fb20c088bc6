const texts = {
  signInTitle: '登录{{city}}落实系统',
  signInName: '用户名',
  password: '密码',
  signIn: '登录',
}
export default texts
